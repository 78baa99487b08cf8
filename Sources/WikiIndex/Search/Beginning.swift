import GRDB
import Notes

extension NoteIndex {
  /// In wikis of more notes the first letter of a word, or the first two, are looked for in titles
  /// alone.
  private static let smallWiki = (forOne: 500, forTwo: 2_000)
  private static let enough = 10

  /// What is found while only the first letter or two of the last word are typed; nil where that is
  /// to be searched like any other query.
  ///
  /// So short a prefix stands for thousands of words, and a moment later it is longer: titles come
  /// first, and after other words it only moves the notes up whose titles have it.
  func beginning(
    _ condition: Condition, _ options: SearchOptions, _ db: Database
  ) throws -> Found? {
    var parts = condition.conjuncts
    guard case .text(let term)? = parts.last, term.isBeginning else { return nil }
    parts.removeLast()
    let prefix = term.words[0]
    let ranking = try Ranking(self, db)
    let isOne = prefix.utf8.count == 1
    let isSmall = try ranking.notes() <= (isOne ? Self.smallWiki.forOne : Self.smallWiki.forTwo)
    guard !isSmall else { return nil }
    if parts.isEmpty, isOne {
      return Found(try ranking.notes(named: prefix))
    }
    guard !parts.isEmpty else {
      var inTitle = term
      inTitle.column = .title
      let found = try whole(.text(inTitle), options, db)
      return found.whole.count < Self.enough ? nil : found.uncounted
    }
    var found = try whole(.all(parts), options, db)
    let start = Array(prefix.utf8)
    for place in found.whole.indices where found.whole[place].name.hasWord(beginningWith: start) {
      found.whole[place].score *= 1.5
    }
    return found.uncounted
  }
}

extension Found {
  fileprivate init(_ whole: [Candidate]) {
    self.whole = whole
    total = whole.count
    isCounted = false
    isPartial = false
  }

  /// The same, without saying that there are no more.
  fileprivate var uncounted: Found {
    var found = self
    found.isCounted = false
    return found
  }
}

extension String {
  /// Whether a word of a normalized text begins so.
  fileprivate func hasWord(beginningWith start: [UInt8]) -> Bool {
    var rest = utf8[...]
    while true {
      if rest.starts(with: start) { return true }
      guard let blank = rest.firstIndex(of: 0x20) else { return false }
      rest = rest[utf8.index(after: blank)...]
    }
  }
}

extension TextTerm {
  /// Whether it is the first letter or two of a word that is still typed.
  fileprivate var isBeginning: Bool {
    isPrefix && column == nil && words.count == 1 && words[0].utf8.count <= 2
      && !written.hasSuffix("*")
  }
}

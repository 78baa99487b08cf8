import Markup
import Notes

/// What is known of a hit before its file is read.
struct HitSource: Sendable, Equatable {
  var id: String
  var path: String
  var title: String
  var score: Double
  var tokens: [String]
  /// Whether it was found by most of the words, other endings among them.
  var isNear: Bool

  init(_ candidate: Candidate) {
    id = candidate.id
    path = candidate.path
    title = candidate.title
    score = candidate.lifted
    tokens = candidate.tokens
    isNear = candidate.isNear
  }
}

/// Finds the passages of a note that show best why it was found.
struct PassageFinder: Sendable {
  let terms: [TextTerm]
  let patterns: [BoundedPattern]
  /// Of the terms as written, and with the endings that count as well.
  private let finder: TermFinder

  init(terms: [TextTerm], patterns: [BoundedPattern], takesEndings: Bool = false) {
    self.terms = terms
    self.patterns = patterns
    finder = TermFinder(terms.map { [$0] + (takesEndings ? $0.otherEndings : []) })
  }

  private struct Passage {
    var block: PlainBlock
    var matches: [Range<Int>]
    var terms: Set<Int>
    var score: Int
  }

  /// The best passages, each of a section of its own, in the order of the file; never none.
  ///
  /// - Parameters:
  ///   - text: nil where the file is gone since it was indexed.
  ///   - read: reads the note; asked only where no passage is good.
  func hits(
    _ source: HitSource, _ text: ReadText?, limit: Int, _ read: () -> ReadNote?
  ) -> [SearchHit] {
    var hit = SearchHit(
      id: source.id, path: source.path, address: Address(id: source.id), title: source.title,
      section: nil, field: nil, line: 1, column: 1, snippet: source.title, matches: [],
      score: source.score, tokens: source.tokens)
    guard let text else { return [hit] }
    let passages = PlainBlock.all(text.document).compactMap(passage)
      .sorted { $0.score > $1.score }
    let inTitle = finder.ranges(in: source.title)
    let titleTerms = terms.indices.filter { place in
      [nil, .title].contains(terms[place].column) && !inTitle[place].isEmpty
    }
    if hit.tokens.isEmpty { hit.tokens = tokens(passages, Set(titleTerms)) }
    guard let best = passages.first, best.terms.count >= titleTerms.count || !patterns.isEmpty
    else {
      hit.isOfNote = true
      let note = read()?.note
      return [note.map { withoutPassage(hit, $0, text, hasTitle: !titleTerms.isEmpty) } ?? hit]
    }
    let places = PassagePlaces(text, id: source.id)
    var sections: Set<Int?> = []
    var chosen: [SearchHit] = []
    for passage in passages where chosen.count < limit {
      let offset = passage.block.source(of: passage.matches.first?.lowerBound ?? 0)
      let section = places.section(of: offset)
      guard sections.insert(section).inserted else { continue }
      let place = places.place(of: offset)
      (hit.section, hit.address) = places.name(of: section)
      chosen.append(hit.at(place, passage.block, passage.matches))
    }
    return chosen.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  private func tokens(_ passages: [Passage], _ others: Set<Int>) -> [String] {
    passages.reduce(into: others) { $0.formUnion($1.terms) }.sorted()
      .filter { terms.indices.contains($0) }.map { terms[$0].written }
  }

  private func passage(_ block: PlainBlock) -> Passage? {
    let ranges = block.text.withUnsafeBufferPointer(finder.ranges)
    var matches: [Range<Int>] = []
    var found: Set<Int> = []
    var count = 0
    for (place, term) in terms.enumerated() where takes(term, block.column) {
      guard !ranges[place].isEmpty else { continue }
      found.insert(place)
      count += min(ranges[place].count, 3) + term.words.count
      matches += ranges[place]
    }
    for (place, pattern) in patterns.enumerated() {
      guard let range = block.text.withUnsafeBufferPointer({ pattern.firstMatch(in: $0) }) else {
        continue
      }
      found.insert(terms.count + place)
      matches.append(range)
    }
    guard !found.isEmpty else { return nil }
    let merged = Snippet.merged(matches)
    // Close together is better than far apart; prose says more than a heading alone.
    let spread = (merged.last?.upperBound ?? 0) - (merged.first?.lowerBound ?? 0)
    let score =
      found.count * 1000 + count * 20 - min(spread, 600) / 4 + (block.column == .heading ? 30 : 40)
    return Passage(block: block, matches: merged, terms: found, score: max(1, score))
  }

  /// Whether a term may be looked for in a block.
  private func takes(_ term: TextTerm, _ column: TextColumn) -> Bool {
    switch term.column {
    case nil, .incident, .reason, .source, .piece: true
    case .code: true
    case let wanted?: wanted == column
    }
  }

  /// The note by its title, or by its description or first words.
  private func withoutPassage(
    _ hit: SearchHit, _ note: Note, _ text: ReadText, hasTitle: Bool
  ) -> SearchHit {
    var hit = hit
    if hasTitle {
      hit.field = "title"
    } else if !terms.isEmpty {
      hit.field = field(note).rawValue
    }
    let title = NoteHead.title(of: note)
    let head = hasTitle ? title : NoteHead.beginning(of: note, text) ?? title
    hit.line = head.line
    hit.column = head.column
    hit.snippet = head.text
    hit.math = head.math
    let ranges = finder.ranges(in: hit.snippet).flatMap(\.self)
    hit.matches =
      Snippet(Array(hit.snippet.utf8), matches: Snippet.merged(ranges), isWhole: true).matches
    return hit
  }

  /// The column outside of the text that has the terms.
  private func field(_ note: Note) -> TextColumn {
    let texts: [(TextColumn, [String])] = [
      (.alias, note.aliases), (.tag, note.tags), (.path, [note.path]),
      (.source, note.sources.flatMap { [$0.target, $0.title ?? ""] }),
    ]
    for (column, values) in texts {
      for value in values {
        if finder.ranges(in: value).contains(where: { !$0.isEmpty }) { return column }
      }
    }
    return .body
  }
}

extension SearchHit {
  /// The hit at a passage of its section.
  fileprivate func at(
    _ place: PassagePlace, _ block: PlainBlock, _ matches: [Range<Int>]
  ) -> SearchHit {
    var hit = self
    hit.line = place.line
    hit.column = place.column
    hit.field = block.column.rawValue
    let snippet = Snippet(block.text, matches: matches, math: block.math)
    hit.snippet = snippet.text
    hit.matches = snippet.matches
    hit.math = snippet.math
    return hit
  }
}

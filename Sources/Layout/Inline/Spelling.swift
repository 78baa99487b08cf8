import Cells
import Resources

/// How characters are spelled where there are only those of ASCII: `α ≤ ½` as `alpha <= 1/2`.
package struct Spelling: Sendable {
  private enum Entry: Sendable {
    case letter(String), sign(String)
    /// Stands apart from letters beside it.
    case word(String)
    /// By itself its name, in a word some letters.
    case greek(name: String, letters: String)
    case raised(String), lowered(String)
  }

  /// Characters that are equal by Unicode's rules are one entry.
  private var entries: [Character: Entry] = [:]
  /// Lines that cannot be read.
  private(set) var problems: [String] = []

  /// That of `Resources/ascii.txt`; the first use reads it.
  package static let known = Spelling(resourceFiles["ascii.txt"] ?? "")

  init(_ table: String) {
    problems = WordTable.read(table) { take($0, $1) }
  }

  private mutating func take(_ kind: String, _ words: [String]) -> Bool {
    let count = kind == "greek" ? 3 : 2
    guard !words.isEmpty, words.count % count == 0 else { return false }
    for start in stride(from: 0, to: words.count, by: count) {
      let text = words[start].replacing("_", with: " ")
      let entry: Entry
      switch kind {
      case "letter": entry = .letter(words[start])
      case "sign": entry = .sign(words[start])
      case "word": entry = .word(text)
      case "greek": entry = .greek(name: text, letters: words[start + 1])
      case "raised": entry = .raised(words[start])
      case "lowered": entry = .lowered(words[start])
      default: return false
      }
      for character in words[start + count - 1] { entries[character] = entry }
    }
    return true
  }

  /// The text in ASCII, as far as it can be said; it may be longer.
  ///
  /// - Parameters:
  ///   - before: the character before it, from which a word is parted.
  ///   - after: the character after it.
  package func spelled(
    _ text: String, after before: Character? = nil, before after: Character? = nil
  ) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    let characters = Array(text)
    var spelled = ""
    var index = 0
    while index < characters.count {
      let character = characters[index]
      guard let entry = entry(of: character) else {
        spelled += base(of: character)
        index += 1
        continue
      }
      let end = self.end(of: entry, from: index, characters)
      let next = end < characters.count ? characters[end] : after
      switch entry {
      case .letter(let text), .sign(let text): spelled += text
      case .word(let word): add(word, next)
      case .greek(let name, let letters):
        // A word of Greek is read by its letters.
        if end - index < 3 {
          add(name, next)
          index += 1
          continue
        }
        spelled += letters
        for other in characters[index + 1..<end] {
          if case .greek(_, let letters)? = self.entry(of: other) { spelled += letters }
        }
      case .raised, .lowered: spelled += script(characters[index..<end])
      }
      index = end
    }
    return spelled

    func add(_ word: String, _ next: Character?) {
      if (spelled.last ?? before)?.isLetter ?? false { spelled += " " }
      spelled += word
      if let next, next.isLetter, !Script.isScript(next), word.last?.isLetter ?? false {
        spelled += " "
      }
    }
  }

  /// Where the characters of a kind end that are spelled together.
  private func end(of entry: Entry, from start: Int, _ characters: [Character]) -> Int {
    let isSame: (Entry) -> Bool =
      switch entry {
      case .greek: { if case .greek = $0 { true } else { false } }
      case .raised: { if case .raised = $0 { true } else { false } }
      case .lowered: { if case .lowered = $0 { true } else { false } }
      default: { _ in false }
      }
    var end = start + 1
    while end < characters.count, let next = self.entry(of: characters[end]), isSame(next) {
      end += 1
    }
    return end
  }

  private func script(_ characters: ArraySlice<Character>) -> String {
    var mark = "^"
    var text = ""
    for character in characters {
      switch entry(of: character) {
      case .raised(let letter)?: text += letter
      case .lowered(let letter)?:
        text += letter
        mark = "_"
      default: continue
      }
    }
    return text.count == 1 || text.allSatisfy(\.isNumber) ? mark + text : "\(mark)(\(text))"
  }

  private func entry(of character: Character) -> Entry? {
    character.isASCII ? nil : entries[character]
  }

  /// A character without the marks on it, where what is left can be said; else as it is.
  private func base(of character: Character) -> String {
    let scalars = character.unicodeScalars
    guard scalars.count > 1, let first = scalars.first,
      scalars.dropFirst().allSatisfy({ $0.properties.generalCategory == .nonspacingMark })
    else { return String(character) }
    if first.isASCII { return String(first) }
    guard let entry = entries[Character(first)] else { return String(character) }
    switch entry {
    case .letter(let text), .sign(let text), .word(let text), .raised(let text),
      .lowered(let text):
      return text
    case .greek(_, let letters): return letters
    }
  }

  /// What stands for characters of one column where nothing else may move, by their scalars.
  package var narrow: [UInt32: UInt32] {
    var narrow: [UInt32: UInt32] = [:]
    for (character, entry) in entries where character.unicodeScalars.count == 1 {
      let text: String
      switch entry {
      case .letter(let letters), .greek(_, let letters): text = letters
      case .sign(let sign) where sign.utf8.count == 1: text = sign
      // A small 2 that is not small would say something else.
      case .sign, .word, .raised, .lowered: continue
      }
      guard let scalar = character.unicodeScalars.first, let byte = text.utf8.first else {
        continue
      }
      narrow[scalar.value] = UInt32(byte)
    }
    return narrow
  }
}

extension InlineText {
  /// The text in ASCII, as far as it can be said.
  mutating func spellOut() {
    var last: Character?
    for index in runs.indices {
      let next = index + 1 < runs.count ? runs[index + 1].text.first : nil
      let text = Spelling.known.spelled(runs[index].text, after: last, before: next)
      setText(text, at: index)
      last = text.last ?? last
    }
  }
}

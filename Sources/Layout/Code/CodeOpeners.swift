/// What begins a comment or a string.
extension CodeLexer {
  /// Takes the opener at the place; false where there is none.
  mutating func opensSomething() -> Bool {
    for comment in language.lineComments where matches(comment.opener, at: index) {
      if comment.isApart, !isAfterBlank { continue }
      emit(upTo: index, .code)
      index = end
      emit(upTo: end, .comment)
      return true
    }
    for (rule, comment) in language.blockComments.enumerated()
    where matches(comment.opener, at: index) {
      emit(upTo: index, .code)
      index += comment.opener.count
      state.frames.append(.comment(rule, depth: 1))
      return true
    }
    if !language.hereMark.isEmpty, matches(language.hereMark, at: index) { readHere() }
    for rule in language.strings.indices where language.strings[rule].begins(with: bytes[index]) {
      let string = language.strings[rule]
      guard string.prefixes.contains([]) else { continue }
      if opens(string, rule, from: index, at: index) { return true }
    }
    return false
  }

  /// Takes the opener of a string after a word that must stand before it; false where there is
  /// none.
  mutating func opensPrefixed(_ word: Range<Int>) -> Bool {
    guard index < end, word.count <= 4, kind(at: index).isDisjoint(with: [.blank, .dot]) else {
      return false
    }
    for rule in language.strings.indices where language.strings[rule].begins(with: bytes[index]) {
      let string = language.strings[rule]
      guard string.prefixes.contains(where: { bytes[word].elementsEqual($0) }) else { continue }
      if opens(string, rule, from: word.lowerBound, at: index) { return true }
    }
    return false
  }

  private var isAfterBlank: Bool {
    index == start || kind(at: index - 1).contains(.blank) || bytes[index - 1] == 0x3b
  }

  private mutating func opens(
    _ string: StringRule, _ rule: Int, from first: Int, at place: Int
  ) -> Bool {
    var place = place
    var fences = 0
    if let fence = string.fence {
      while place < end, bytes[place] == fence, fences < Self.mostFences {
        place += 1
        fences += 1
      }
    }
    guard matches(string.opener, at: place) else { return false }
    if string.isApart, first > start, kind(at: first - 1).contains(.word) { return false }
    place += string.opener.count
    if string.isCharacter || string.isPattern {
      let found = string.isPattern ? patternEnd(string, place) : characterEnd(string, place)
      guard let found else { return false }
      emit(upTo: first, .code)
      index = found
      last = bytes[index - 1]
      emit(upTo: index, .string)
      return true
    }
    emit(upTo: first, .code)
    index = place
    state.frames.append(.string(rule, fences: fences))
    return true
  }

  /// Where a string of one character ends; nil where it is none.
  private func characterEnd(_ string: StringRule, _ place: Int) -> Int? {
    guard place < end else { return nil }
    let first = bytes[place]
    if first == string.escape {
      let closer = (place + 2..<max(place + 2, min(end, place + 12)))
        .first { matches(string.closer, at: $0) }
      return closer.map { $0 + string.closer.count }
    }
    let length = first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
    guard first != string.closer[0], matches(string.closer, at: place + length) else { return nil }
    return place + length + string.closer.count
  }

  /// Where a regular expression ends, with its flags; nil where the slash divides.
  private func patternEnd(_ string: StringRule, _ place: Int) -> Int? {
    guard last == 0 || Self.operators.contains(last), place < end, bytes[place] != 0x20 else {
      return nil
    }
    var place = place
    var isSet = false
    let limit = min(end, place + Self.longestPattern)
    while place < limit {
      let byte = bytes[place]
      if byte == string.escape {
        place += 1
      } else if byte == 0x5b || byte == 0x5d {
        isSet = byte == 0x5b
      } else if byte == string.closer[0], !isSet {
        place += 1
        while place < limit, kind(at: place).contains(.word) { place += 1 }
        return place
      }
      place += 1
    }
    return nil
  }

  private static let operators = Set("(,=:[!&|?{};+-*%<>~^".utf8)
  private static let longestPattern = 256
  private static let mostFences = 32
}

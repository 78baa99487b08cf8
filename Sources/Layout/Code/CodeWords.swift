import Markup

/// Plain code: words, numbers and all that begins something else.
extension CodeLexer {
  /// Takes one word, number, opener or other byte; `inside` is the code of a string around it.
  mutating func lexCode(_ inside: (rule: Int, depth: Int)?) {
    let byte = bytes[index]
    if let inside, takesBracket(byte, inside) { return }
    let kind = kind(at: index)
    if kind.contains(.opener), opensSomething() { return }
    if kind.contains(.word) { return lexWord() }
    if kind.contains(.digit) { return lexNumber() }
    if kind.contains(.dot), index + 1 < end, !isOperand,
      self.kind(at: index + 1).contains(.digit)
    {
      return lexNumber()
    }
    if kind.contains(.sigil), index + 1 < end, self.kind(at: index + 1).contains(.word) {
      return lexSigil()
    }
    index += 1
    if !kind.contains(.blank) { last = byte }
  }

  /// Whether the last byte can end a value, of which a dot takes a part, or is a dot itself.
  private var isOperand: Bool {
    last == 0x2e || last == 0x29 || last == 0x5d
      || !language.classes[Int(last)].isDisjoint(with: [.word, .digit])
  }

  /// Counts the brackets of code in a string; whether the byte is one.
  private mutating func takesBracket(_ byte: UInt8, _ inside: (rule: Int, depth: Int)) -> Bool {
    let brackets = language.strings[inside.rule].codeBrackets
    guard byte == brackets.open || byte == brackets.close else { return false }
    let depth = inside.depth + (byte == brackets.open ? 1 : -1)
    state.frames.removeLast()
    if depth > 0 {
      state.frames.append(.code(inside.rule, depth: depth))
    } else {
      emit(upTo: index, .code)
    }
    index += 1
    last = byte
    return true
  }

  private mutating func lexWord() {
    let first = index
    while index < end, !kind(at: index).isDisjoint(with: [.word, .digit]) { index += 1 }
    let word = first..<index
    if opensPrefixed(word) { return }
    let isMember = last == 0x2e
    last = bytes[index - 1]
    guard emits else { return }
    if isKey(at: index, needsBlank: true) || (!isMember && isKeyword(word)) {
      emit(upTo: first, .code)
      emit(upTo: index, .keyword)
    }
  }

  private func isKeyword(_ word: Range<Int>) -> Bool {
    guard let packed = PackedWord(bytes[word], ignoringCase: language.ignoresCase) else {
      return false
    }
    return language.keywords.contains(packed)
  }

  private mutating func lexSigil() {
    emit(upTo: index, .code)
    index += 1
    while index < end, !kind(at: index).isDisjoint(with: [.word, .digit]) { index += 1 }
    last = bytes[index - 1]
    emit(upTo: index, .keyword)
  }

  private mutating func lexNumber() {
    emit(upTo: index, .code)
    let isHexadecimal = matches([0x30, 0x78], at: index)
    while index < end {
      let byte = bytes[index]
      let kind = kind(at: index)
      if kind.contains(.dot) {
        guard index + 1 < end, self.kind(at: index + 1).contains(.digit) else { break }
      } else if byte == 0x2b || byte == 0x2d {
        // The sign of an exponent.
        let mark = bytes[index - 1] | 0x20
        guard mark == (isHexadecimal ? 0x70 : 0x65), index + 1 < end,
          self.kind(at: index + 1).contains(.digit)
        else { break }
      } else if kind.isDisjoint(with: [.word, .digit]), byte != language.digitMark {
        break
      }
      index += 1
    }
    last = bytes[index - 1]
    emit(upTo: index, .number)
  }

  /// Whether what ends at a place is the key of a pair.
  func isKey(at place: Int, needsBlank: Bool) -> Bool {
    guard let sign = language.keySign else { return false }
    var place = place
    while place < end, kind(at: place).contains(.blank) { place += 1 }
    guard place < end, bytes[place] == sign else { return false }
    return !needsBlank || sign != 0x3a || place + 1 == end
      || kind(at: place + 1).contains(.blank)
  }
}

/// Inside comments, strings and texts.
extension CodeLexer {
  mutating func lexComment(_ comment: Language.BlockComment, _ rule: Int, _ depth: Int) {
    var depth = depth
    while index < end {
      if matches(comment.closer, at: index) {
        index += comment.closer.count
        depth -= 1
        if depth == 0 {
          state.frames.removeLast()
          return emit(upTo: index, .comment)
        }
      } else if comment.nests, matches(comment.opener, at: index) {
        index += comment.opener.count
        depth += 1
      } else {
        index += 1
      }
    }
    state.frames[state.frames.count - 1] = .comment(rule, depth: depth)
    emit(upTo: end, .comment)
  }

  mutating func lexString(_ string: StringRule, _ fences: Int) {
    let code = string.codeOpener
    while index < end {
      let byte = bytes[index]
      if byte == string.closer[0], closes(string, fences) {
        index += string.closer.count + fences
        last = byte
        state.frames.removeLast()
        return emit(upTo: index, isKey(at: index, needsBlank: false) ? .keyword : .string)
      }
      if fences == 0 {
        if let first = code.first, byte == first, matches(code, at: index),
          case .string(let rule, _) = state.frames.last, state.frames.count < CodeState.depth - 1
        {
          index += code.count
          emit(upTo: index, .string)
          return state.frames.append(.code(rule, depth: 1))
        }
        if byte == string.escape {
          isEscapedEnd = index + 1 == end
          index += 1
        }
      }
      index += 1
    }
    index = end
    emit(upTo: end, .string)
  }

  private func closes(_ string: StringRule, _ fences: Int) -> Bool {
    guard matches(string.closer, at: index) else { return false }
    let after = index + string.closer.count
    guard fences > 0, let fence = string.fence else { return true }
    return after + fences <= end && bytes[after..<after + fences].allSatisfy { $0 == fence }
  }

  // MARK: Texts with an end of their own

  /// Takes a line of a text; the line that is the word ends it.
  mutating func lexHere(_ word: [UInt8]) {
    index = end
    let isEnd = bytes[start..<end].drop { $0 == 0x09 }.elementsEqual(word)
    if isEnd { state.frames.removeLast() }
    emit(upTo: end, isEnd ? .keyword : .string)
  }

  /// Reads which word is to end the text that begins on the next line.
  ///
  /// Only words in capitals or in quotes count, since `<<` shifts too.
  mutating func readHere() {
    var place = index + language.hereMark.count
    if place < end, bytes[place] == 0x2d { place += 1 }
    while place < end, place < index + 8, kind(at: place).contains(.blank) { place += 1 }
    guard place < end else { return }
    let quote = bytes[place] == 0x22 || bytes[place] == 0x27 ? bytes[place] : nil
    if quote != nil { place += 1 }
    let first = place
    while place < end, place < first + 32, kind(at: place).contains(.word) { place += 1 }
    let word = Array(bytes[first..<place])
    let isQuoted = quote != nil && place < end && bytes[place] == quote
    let isCapital = quote == nil && word.allSatisfy { $0 == 0x5f || (0x41...0x5a).contains($0) }
    if !word.isEmpty, isQuoted || isCapital { here = word }
  }
}

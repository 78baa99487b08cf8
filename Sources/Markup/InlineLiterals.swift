extension InlineParser {
  /// A code span up to the next run of as many backticks.
  mutating func readCode() {
    var open = position
    while open < end, bytes[open] == Byte.backtick { open += 1 }
    let length = open - position
    guard let close = closingBackticks(length, from: open) else {
      position = open
      return
    }
    addLiteral(.code, to: close + length, head: length, tail: length)
  }

  private mutating func closingBackticks(_ length: Int, from start: Int) -> Int? {
    if searches.backticksAreKnown {
      guard length < searches.backticks.count, searches.backticks[length] >= start else {
        return nil
      }
    }
    var index = start
    while index < end {
      guard bytes[index] == Byte.backtick else {
        index &+= 1
        continue
      }
      let run = index
      while index < end, bytes[index] == Byte.backtick { index += 1 }
      let found = index - run
      if found == length { return run }
      while searches.backticks.count <= found { searches.backticks.append(-1) }
      searches.backticks[found] = run
    }
    searches.backticksAreKnown = true
    return nil
  }

  /// Adds a node whose content is literal and may go over several lines.
  mutating func addLiteral(_ node: NodeKind, to stop: Int, head: Int, tail: Int) {
    var detail = 0
    let pieces = text.pieces(of: position + head..<stop - tail, in: &tree.tables)
    if !pieces.isEmpty {
      tree.tables.pieceRuns.append(pieces)
      detail = tree.tables.pieceRuns.count
    }
    add(node, to: stop, head: head, tail: tail, detail: detail)
  }

  /// `<` begins an address or raw HTML.
  mutating func readAngle() {
    if let (stop, kind) = bytes.angleAddress(at: position, to: end) {
      addAutolink(to: stop, kind: kind, head: 1, tail: 1)
    } else if let stop = rawHTMLEnd() {
      addLiteral(.inlineHTML, to: stop, head: 0, tail: 0)
    } else {
      position += 1
    }
  }

  mutating func addAutolink(to stop: Int, kind: AutolinkKind, head: Int, tail: Int) {
    let target = tree.tables.linkTargets.count
    tree.tables.linkTargets.append(
      LinkTarget(
        destination: text.source(position + head..<stop - tail), title: nil, definition: nil))
    add(.autolink, to: stop, head: head, tail: tail, detail: target)
    tokens[tokens.count - 1].small = kind.rawValue
  }

  private mutating func rawHTMLEnd() -> Int? {
    guard position + 1 < end else { return nil }
    let next = bytes[position + 1]
    if next == Byte.question {
      return closing("?>", from: position + 2, failed: \.instruction)
    }
    guard next == Byte.bang else { return bytes.htmlTagEnd(at: position, to: end) }
    guard position + 2 < end else { return nil }
    if bytes.hasPrefix("<!--", at: position, before: end) {
      if bytes.hasPrefix("<!-->", at: position, before: end) { return position + 5 }
      if bytes.hasPrefix("<!--->", at: position, before: end) { return position + 6 }
      return closing("-->", from: position + 4, failed: \.comment)
    }
    if bytes.hasPrefix("<![CDATA[", at: position, before: end) {
      return closing("]]>", from: position + 9, failed: \.characterData)
    }
    guard bytes[position + 2].isLetter else { return nil }
    return closing(">", from: position + 3, failed: \.declaration)
  }

  private mutating func closing(
    _ mark: StaticString, from start: Int, failed: WritableKeyPath<FailedSearches, Bool>
  ) -> Int? {
    guard !searches[keyPath: failed] else { return nil }
    let head = mark.utf8Start[0]
    var index = start
    while index < end {
      if bytes[index] == head, bytes.hasPrefix(mark, at: index, before: end) {
        return index + mark.utf8CodeUnitCount
      }
      index &+= 1
    }
    searches[keyPath: failed] = true
    return nil
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// `<scheme:…>` or `<name@host>` at `start`; where it ends.
  func angleAddress(at start: Int, to end: Int) -> (stop: Int, kind: AutolinkKind)? {
    if let stop = angleURI(at: start, to: end) { return (stop, .address) }
    if let stop = angleEmail(at: start, to: end) { return (stop, .email) }
    return nil
  }

  private func angleURI(at start: Int, to end: Int) -> Int? {
    var index = start + 1
    guard index < end, self[index].isLetter else { return nil }
    while index < end,
      self[index].isAlphanumeric || self[index] == Byte.plus || self[index] == Byte.dot
        || self[index] == Byte.hyphen
    {
      index += 1
    }
    let length = index - start - 1
    guard length >= 2, length <= 32, index < end, self[index] == Byte.colon else { return nil }
    while index < end, self[index] > Byte.space, self[index] != Byte.less {
      if self[index] == Byte.greater { return index + 1 }
      index += 1
    }
    return nil
  }

  private func angleEmail(at start: Int, to end: Int) -> Int? {
    var index = start + 1
    while index < end, isEmailNameByte(self[index]) { index += 1 }
    guard index > start + 1, index < end, self[index] == Byte.at else { return nil }
    while true {
      let label = index + 1
      index = label
      while index < end, self[index].isAlphanumeric || self[index] == Byte.hyphen { index += 1 }
      guard index < end, index > label, index - label <= 63, self[label] != Byte.hyphen,
        self[index - 1] != Byte.hyphen
      else { return nil }
      if self[index] == Byte.greater { return index + 1 }
      guard self[index] == Byte.dot else { return nil }
    }
  }

  private func isEmailNameByte(_ byte: UInt8) -> Bool {
    if byte.isAlphanumeric { return true }
    switch byte {
    case Byte.dot, Byte.bang, Byte.hash, Byte.dollar, Byte.percent, Byte.ampersand,
      Byte.apostrophe, Byte.star, Byte.plus, Byte.slash, Byte.equal, Byte.question, Byte.caret,
      Byte.underscore, Byte.backtick, 0x7B, Byte.bar, 0x7D, Byte.tilde, Byte.hyphen:
      return true
    default:
      return false
    }
  }
}

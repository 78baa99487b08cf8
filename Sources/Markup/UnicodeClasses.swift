/// What stands beside a run of delimiters.
enum Neighbour {
  case space, punctuation, other

  init(_ scalar: Unicode.Scalar) {
    switch scalar.properties.generalCategory {
    case .spaceSeparator: self = .space
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol:
      self = .punctuation
    default: self = .other
    }
  }

  init(_ byte: UInt8) {
    self = byte.isSpace ? .space : byte.isPunctuation ? .punctuation : .other
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The scalar that begins at `index`, U+FFFD where the bytes are no UTF-8, and its length.
  @inlinable package func scalar(at index: Int, to end: Int) -> (
    scalar: Unicode.Scalar, length: Int
  ) {
    let byte = self[index]
    if byte < 0x80 { return (Unicode.Scalar(byte), 1) }
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 0
    guard length > 0, index + length <= end else { return ("\u{FFFD}", 1) }
    var value = UInt32(byte) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for next in index + 1..<index + length {
      guard self[next] & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(self[next] & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// The character that ends before `index`.
  func scalar(before index: Int, from start: Int) -> Unicode.Scalar {
    var first = index - 1
    while first > start, index - first < 4, self[first] & 0xC0 == 0x80 { first -= 1 }
    let found = scalar(at: first, to: index)
    return first + found.length == index ? found.scalar : "\u{FFFD}"
  }

  func neighbour(at index: Int, to end: Int) -> Neighbour {
    guard index < end else { return .space }
    if self[index] < 0x80 { return Neighbour(self[index]) }
    return Neighbour(scalar(at: index, to: end).scalar)
  }

  func neighbour(before index: Int, from start: Int) -> Neighbour {
    guard index > start else { return .space }
    if self[index - 1] < 0x80 { return Neighbour(self[index - 1]) }
    return Neighbour(scalar(before: index, from: start))
  }
}

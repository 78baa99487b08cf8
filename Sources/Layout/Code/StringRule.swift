/// One form of string.
struct StringRule: Hashable, Sendable {
  var opener: [UInt8]
  var closer: [UInt8]
  /// Whether a byte can be the first of it, what stands before the opener left out.
  func begins(with byte: UInt8) -> Bool { opener[0] == byte || fence == byte }

  /// Takes the byte after it out of consideration.
  var escape: UInt8?
  /// Whether it goes on over the end of a line.
  var isLong = false
  /// May stand any number of times before the opener and then stands as often after the closer;
  /// such a string has no escapes.
  var fence: UInt8?
  /// Words one of which stands right before it; an empty one means that none needs to.
  var prefixes: [[UInt8]] = [[]]
  /// Opens code inside the string.
  var codeOpener: [UInt8] = []
  /// The bracket that ends the code, and its counterpart.
  var codeBrackets: (open: UInt8, close: UInt8) {
    guard let open = codeOpener.last else { return (0, 0) }
    return (open, open == 0x28 ? 0x29 : 0x7d)
  }
  /// Whether it holds one character or escape, else the opener is something else.
  var isCharacter = false
  /// Whether it is a regular expression, which begins only where no operand has just ended.
  var isPattern = false
  /// Whether it begins only where no word has just ended.
  var isApart = false
}

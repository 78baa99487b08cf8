/// A stretch of a leaf block's text, in the order of the text. What nests is known only once the
/// whole text is read; the tree is made from the tokens then.
struct InlineToken {
  enum Kind: UInt8 {
    /// A node of `node` that holds no other nodes.
    case leaf
    /// A run of delimiters; `detail` is its index.
    case delimiters
    /// A bracket that opens a link or an image, once its end is found; text until then.
    case linkOpen
    case linkClose
  }

  var kind: Kind
  var node: NodeKind
  /// Of an autolink its ``AutolinkKind``.
  var small: UInt8 = 0
  var start: Int32
  var end: Int32
  /// Where the content lies, counted from both ends.
  var head: Int32 = 0
  var tail: Int32 = 0
  var detail: Int32 = 0

  init(_ kind: Kind, _ node: NodeKind, _ start: Int, _ end: Int) {
    self.kind = kind
    self.node = node
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
  }
}

/// How an address became a link without brackets.
enum AutolinkKind: UInt8 {
  case address
  case email
  /// `www.` without a scheme.
  case web
}

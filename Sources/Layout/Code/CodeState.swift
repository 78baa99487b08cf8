/// What is still open at the end of a line of code.
struct CodeState: Hashable, Sendable {
  /// The innermost last; empty in plain code.
  var frames: [Frame] = []

  enum Frame: Hashable, Sendable {
    /// Index of the block comment, and how many are open.
    case comment(Int, depth: Int)
    /// Index of the string, and how many fences it has.
    case string(Int, fences: Int)
    /// Code inside a string: index of the string, and how many brackets are open.
    case code(Int, depth: Int)
    /// Text up to a line that is this word.
    case here([UInt8])
  }

  /// How deep strings with code in them may nest; deeper ones are strings through and through.
  static let depth = 16
}

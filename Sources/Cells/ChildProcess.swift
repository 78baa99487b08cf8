/// A program to be run on the terminal.
package struct ChildProcess: Hashable, Sendable {
  /// The program, looked for in `PATH` unless it contains a slash, and its arguments.
  package let arguments: [String]
  /// Bytes it reads instead of keys, or nil.
  package let input: [UInt8]?

  /// A program; at least its name.
  package init(_ arguments: [String], input: [UInt8]? = nil) {
    self.arguments = arguments
    self.input = input
  }
}

/// How a program ended.
package enum ChildOutcome: Hashable, Sendable {
  /// It returned this status, 0 to 255.
  case exited(Int)
  /// A signal ended it.
  case signalled(Int)
  /// It could not be started; the error number.
  case notStarted(Int)
}

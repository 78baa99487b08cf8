/// A program could not be started.
package struct SpawnFailure: Error {
  /// The error number of the call that failed.
  package let code: Int32

  /// A failure with an error number.
  package init(code: Int32) { self.code = code }
}

import GRDB

/// Why even an index in memory does not work, or the disk failed under a file.
package struct IndexError: Error, Equatable {
  /// What SQLite says.
  package let message: String
  /// Whether the file is not, or no longer, what it should be.
  let isDamage: Bool

  init(_ error: any Error) {
    message = (error as? DatabaseError)?.message ?? "\(error)"
    isDamage = Self.isDamage(error)
  }

  /// Whether the file is not, or no longer, what it should be.
  static func isDamage(_ error: any Error) -> Bool {
    guard let error = error as? DatabaseError else { return false }
    switch error.resultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR, .SQLITE_SCHEMA, .SQLITE_MISMATCH,
      .SQLITE_FORMAT, .SQLITE_CONSTRAINT:
      return true
    default: return false
    }
  }
}

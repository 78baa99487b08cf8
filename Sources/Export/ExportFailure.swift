/// Why nothing was exported.
package enum ExportFailure: Error, Equatable {
  /// A note's file was changed while it was exported; its path from the root.
  case changed(String)
  case unreadable(String)
  /// One line for people: what, where, what to do.
  case refused(String)
  case interrupted
}

/// The parts of a note that full text is kept in, each searched by a field of its own.
package enum TextColumn: String, Sendable, CaseIterable {
  case title, alias, tag, heading, body, code, table, incident, reason, path, source
  /// The pieces of names such as `ContextVar`.
  case piece
}

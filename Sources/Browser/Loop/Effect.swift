/// Something to be done outside the model; tests compare these as values.
package enum Effect: Hashable, Sendable {
  /// Read a note, by its path from the root, and answer with `noteRead` or `noteFailed`.
  case read(path: String, ReadPurpose, ticket: Int)
  /// Read the sentences around links of other notes; at most as many as the list is long.
  case sentences([LinkSite], ticket: Int)
  /// Edit a file of the wiki at a line in the user's editor, and answer with `childEnded`.
  case edit(path: String, line: Int)
  /// Open an address outside, without a shell.
  case openExternal(String)
  /// Open a file of the wiki with the program for its kind.
  case openFile(path: String)
  /// Put a text into the clipboard.
  case copy(String)
  /// Answer with `elapsed` when the time has passed.
  case after(milliseconds: Int, Alarm, ticket: Int)
  /// Read the whole wiki anew, and answer with `libraryLoaded`.
  case loadLibrary
  /// Watch the file of the shown note.
  case watch(path: String)
  /// Name the window.
  case title(String)
  case redraw
  case suspend
  /// End with an exit status.
  case quit(status: Int32)

  /// A link of a note, by its place in the note.
  package struct LinkSite: Hashable, Sendable {
    /// From the root.
    package var path: String
    /// The place among the links of the note, from 0.
    package var ordinal: Int
  }
}

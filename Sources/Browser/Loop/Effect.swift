/// Something to be done outside the model; tests compare these as values.
package enum Effect: Hashable, Sendable {
  /// Read a note, by its path from the root, and answer with `noteRead` or `noteFailed`.
  case read(path: String, ReadPurpose, ticket: Int)
  /// Read the sentences around links of other notes; at most as many as the list is long.
  case sentences([LinkSite], ticket: Int)
  /// Search the text of all notes, and answer with `searched`; an older search need not be
  /// answered.
  case search(String, ticket: Int)
  /// Find places that name a note without linking to it, and answer with `mentions`.
  case mentions(path: String, ticket: Int)
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
  /// Work out or write an export.
  case export(ExportRequest)
  /// Give a text to a program.
  case pipe(PipeRequest)
  /// Write a text to a new file outside the wiki, and say what came of it with `notice`.
  case save(String, to: String)
  /// Read the whole wiki anew, and answer with `libraryLoaded`.
  case loadLibrary
  /// Watch the file of the shown note.
  case watch(path: String)
  /// Keep what is remembered of this wiki for the next time.
  case remember
  /// Leave this wiki for the one with this root.
  case openWiki(root: String)
  /// Name the window.
  case title(String)
  /// Draw with the colours of a theme, by its name or file.
  case theme(String)
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

    /// A site of its parts.
    package init(path: String, ordinal: Int) {
      self.path = path
      self.ordinal = ordinal
    }
  }
}

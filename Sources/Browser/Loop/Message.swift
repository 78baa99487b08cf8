package import Cells
package import Layout
package import Notes

/// Something that happened and that the browser may answer to.
package enum Message: Sendable {
  /// From the terminal: keys, the mouse, sizes, signals that were put into words.
  case terminal(TerminalEvent)
  /// A note was read; `ticket` is that of the effect which asked for it.
  ///
  /// `embeds` is what it shows of other notes, by the index of the link; empty where that is not
  /// known.
  case noteRead(ReadNote, embeds: [Int: EmbeddedNote] = [:], ReadPurpose, ticket: Int)
  /// A note could not be read; why, in a few words.
  case noteFailed(path: String, why: String, ReadPurpose, ticket: Int)
  /// The whole wiki is known, for the first time or anew.
  case libraryLoaded(Library)
  /// How far the wiki has been read or indexed; nil when that is done.
  case progress(Progress?)
  /// From now on, searches are answered at once.
  case searchReady
  /// What a search for this text found; `ticket` is that of the effect which asked for it.
  case searched(SearchFindings, text: String, ticket: Int)
  /// Places that name the shown note without linking to it.
  case mentions([UnlinkedMention], ticket: Int)
  /// Notes that were written and notes that were removed, by their paths.
  case wikiChanged(written: [String], added: [String] = [], removed: [String] = [])
  /// The sentences around links, by the place of the link in `Effect.sentences`.
  case sentences([String], ticket: Int)
  /// The file of the shown note changed, or is gone.
  case noteChanged(path: String)
  /// A time asked for by `Effect.after` has passed.
  case elapsed(Alarm, ticket: Int)
  /// The editor, or a program opened from here, has ended.
  case childEnded(ChildOutcome)
  /// What an export came to.
  case export(ExportAnswer)
  /// A program that was given a text has ended; `ticket` is that of the request.
  case piped(PipeResult, ticket: Int)
  /// Something to be said in the status line.
  case notice(String)
  /// Something that went wrong, to be said in the status line.
  case problem(String)
}

/// What a note is read for.
package enum ReadPurpose: Hashable, Sendable {
  /// To be shown instead of the one that is shown.
  case show
  /// The shown note once more, after it changed.
  case reload
  case peek
  case preview
  /// For the middle of the map.
  case map
  case split
  /// The second note once more, after it changed.
  case reloadSplit
  /// For one of its tables, by its place among them.
  case table(Int)
  /// For what a command copies of one of its tables, by its place among them.
  case yank(Command, Int)
}

/// What a time is waited for.
package enum Alarm: Hashable, Sendable {
  /// To list what may follow a prefix.
  case keyHint
  /// To list the folder of the note that is shown.
  case navigator
  /// To look for the places that name the note that is shown.
  case mentions
}

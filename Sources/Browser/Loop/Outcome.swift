import Layout
import Notes

/// What a pane or popup tells the root after a command; it knows neither the root nor its
/// neighbours.
enum Outcome: Equatable, Sendable {
  /// It is done, or there was nothing to do.
  case done
  /// The command says nothing here.
  case ignored
  /// Follow what was chosen.
  case act(RowAction)
  /// Follow a link of the note that is read.
  case follow(PageLink)
  /// Follow a link of another note, by its place there.
  case followLink(Int, of: Note)
  /// Take this layer away.
  case close
  /// Say something in the status line.
  case say(String)
  /// Say what a command's key would do: the words before the key, and those after it.
  case advise(String, Command, String)
  /// Show the selected row of a table, one field a line.
  case card
}

/// Something a terminal reports.
package enum TerminalEvent: Hashable, Sendable {
  /// A key press.
  case key(Key)
  /// Pasted text as one event, lines separated by line feeds; may contain anything.
  case paste(String)
  /// Something done with the mouse.
  case mouse(Mouse)
  /// The window got (true) or lost (false) the focus.
  case focus(Bool)
  /// The screen has another size, which the terminal has already taken on.
  case resize(Size)
  /// The answer to a question that was put to the terminal.
  case reply(TerminalReply)
  /// Background work has left something to be fetched.
  case wake
  /// A descriptor that the loop was asked to watch has something to be read.
  case readable(descriptor: Int32)
  /// The program runs again after having been stopped; everything is drawn anew.
  case resumed
  /// Stop the job, as `Ctrl-z` in a shell would.
  case suspend
  /// End, then die of this signal.
  case terminate(signal: Int32)
  /// The terminal is gone.
  case hangUp
}

/// The answer of a terminal to a question.
package enum TerminalReply: Hashable, Sendable {
  /// The background colour.
  case background(Color)
  /// Primary device attributes, which every terminal answers: nothing asked earlier can still come.
  case deviceAttributes
  /// Anything else, without its introducer.
  case other(String)
}

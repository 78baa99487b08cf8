/// Why a terminal cannot be used; the program says so in one line and ends with status 2.
package enum OpenFailure: Error, Hashable, CustomStringConvertible {
  /// Standard input or output is a file or a pipe.
  case notATerminal
  /// `TERM` is unset or empty.
  case termUnset
  /// No description of this terminal is installed.
  case unknownTerminal(String)
  /// The terminal cannot put its cursor anywhere.
  case cannotMoveCursor(String)
  /// The library refused for another reason, such as a second session.
  case refused

  /// One line for the user, without the program's name.
  package var description: String {
    switch self {
    case .notATerminal: "standard input and output must be a terminal"
    case .termUnset: "TERM is not set: the kind of terminal is unknown"
    case .unknownTerminal(let term):
      "terminal type '\(term)' is not known here (TERM=xterm-256color may do)"
    case .cannotMoveCursor(let term): "terminal type '\(term)' cannot move its cursor"
    case .refused: "the terminal could not be opened"
    }
  }
}

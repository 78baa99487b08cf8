import Glibc
import WikiIndex

/// What is known about where stdout goes.
struct OutputPlace {
  /// Whether stdout is a terminal.
  var isTerminal: Bool
  /// Columns and rows of the terminal; nil when stdout is none.
  var size: (columns: Int, rows: Int)?
  /// Whether colours are sent.
  var usesColor: Bool

  /// Looks at stdout, the environment and `--color`.
  ///
  /// `NO_COLOR` and `TERM=dumb` switch colours off, `CLICOLOR_FORCE` on; `--color` wins over both.
  static func current(_ choice: ColorChoice) -> OutputPlace {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    var window = winsize()
    let hasSize =
      isTerminal && ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0 && window.ws_col > 0
    return OutputPlace(
      isTerminal: isTerminal,
      size: hasSize ? (Int(window.ws_col), max(1, Int(window.ws_row))) : nil,
      usesColor: usesColor(choice, isTerminal: isTerminal))
  }

  private static func usesColor(_ choice: ColorChoice, isTerminal: Bool) -> Bool {
    switch choice {
    case .always: return true
    case .never: return false
    case .auto:
      if Environment["NO_COLOR"] != nil { return false }
      if let force = Environment["CLICOLOR_FORCE"], force != "0" { return true }
      return isTerminal && Environment["TERM"].map { $0 != "dumb" } ?? false
    }
  }

  /// The width for text: `--width`, else the terminal's, else 80; at most 100 columns of prose.
  func width(_ option: Int?) -> Int { option ?? min(size?.columns ?? 80, 100) }
}

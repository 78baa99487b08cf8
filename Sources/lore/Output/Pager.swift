import Cells
import Glibc
import WikiIndex

/// Shows long text through the user's pager.
enum Pager {
  /// Without these a pager shows the colours as control characters.
  private static let settings = ["LESS": "FRX", "LESSCHARSET": "utf-8", "LV": "-c"]

  /// Writes text, through `LORE_PAGER`, `PAGER` or `less -R` when stdout is a terminal and the
  /// text is longer than its screen.
  static func show(_ text: String, place: OutputPlace, isOff: Bool) throws {
    guard !isOff, let size = place.size,
      text.utf8.lazy.filter({ $0 == 0x0A }).prefix(size.rows).count >= size.rows
    else {
      StandardOutput.shared.write(text)
      return
    }
    let command = Environment["LORE_PAGER"] ?? Environment["PAGER"] ?? "less -R"
    let words = CommandWords.split(command)
    // The keys that interrupt are the pager's: it goes on, and so does what waits for it.
    let handlers = [SIGINT, SIGQUIT].map { ($0, signal($0, SIG_IGN)) }
    defer { for (number, handler) in handlers { signal(number, handler) } }
    guard let program = words.first, program != "cat",
      let pipe = try? PipedProgram.start(words, environment: settings)
    else {
      StandardOutput.shared.write(text)
      return
    }
    pipe.write(text)
    pipe.closeInput()
    pipe.wait()
  }
}

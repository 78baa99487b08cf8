import Glibc

/// The terminal in place of standard input and output, while something is drawn on it.
struct TerminalDetour {
  private let input: Int32
  private let output: Int32

  /// Nil where the program has no terminal.
  static func begin() -> TerminalDetour? {
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard terminal >= 0 else { return nil }
    defer { close(terminal) }
    let detour = TerminalDetour()
    dup2(terminal, STDIN_FILENO)
    dup2(terminal, STDOUT_FILENO)
    return detour
  }

  private init() {
    input = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3)
    output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
  }

  /// Puts back what was standard input and output before.
  func end() {
    for (saved, number) in [(input, STDIN_FILENO), (output, STDOUT_FILENO)] where saved >= 0 {
      dup2(saved, number)
      close(saved)
    }
  }
}

import TestSupport

/// Starts the probe on a pseudo-terminal.
func probe(
  _ arguments: [String] = ["demo"], term: String? = "xterm-256color", locale: String? = "C.UTF-8",
  columns: Int = 80, rows: Int = 24, adding variables: [String: String] = [:]
) throws -> PseudoTerminal {
  try PseudoTerminal(
    [BuiltProgram.path("terminal-probe")] + arguments,
    environment: SessionEnvironment(term: term, locale: locale, adding: variables),
    columns: columns, rows: rows)
}

/// Starts the probe and waits for its first frame.
func readyProbe(
  term: String? = "xterm-256color", columns: Int = 80, rows: Int = 24,
  adding variables: [String: String] = [:]
) throws -> PseudoTerminal {
  let session = try probe(term: term, columns: columns, rows: rows, adding: variables)
  session.wait(for: "ready")
  return session
}

extension PseudoTerminal {
  /// Presses keys and waits until a frame shows all that they did.
  func see(_ keys: String) -> Bool {
    let frames = screen.frames
    // The last one means nothing to the probe, which says it all the same.
    send(keys + "z")
    return wait { $0.frames > frames && $0.status == "key z" }
  }
}

extension VTScreen {
  /// What the probe says last.
  var status: String { lines[height - 1] }

  /// The rows in which the divider is not in its column.
  func rowsWithoutDivider(_ divider: String, at column: Int) -> [String] {
    (1..<height - 1).filter { cells[$0][column].text != divider }.map { lines[$0] }
  }
}

import TestSupport

/// A screen of the program: how to get there, and what tells that it is there.
struct Shot {
  let name: String
  /// What the picture shows, for those who do not see it.
  let title: String
  /// What is typed, each when the text before it is on the screen.
  let steps: [(wait: String, keys: String)]
  /// What is on the finished screen.
  let last: String

  /// The note to begin with.
  private static let note = "contextvar-task-boundaries"

  static let all = [
    Shot(
      name: "reader", title: "The reader: a note with its trust, its tables and what is related",
      steps: [("INCIDENTS", "\t")], last: "⏎"),
    Shot(
      name: "incidents", title: "Every incident of the wiki, with symptom, cause and fix",
      steps: [("INCIDENTS", "i")], last: "Cause"),
    Shot(
      name: "table", title: "A table over the whole screen, with a cursor on a cell",
      steps: [("INCIDENTS", "t"), ("TABLES", "j"), ("TABLES", "\r")], last: "⏎ card"),
    Shot(
      name: "map", title: "The map: what links here, and what this leads to, with the reasons",
      steps: [("INCIDENTS", "m")], last: "LEADS TO"),
    Shot(
      name: "search", title: "Search as you type, hits with the sections they are in",
      steps: [("INCIDENTS", "s"), ("WHAT CAN BE ASKED", "task context")], last: "snapshot"),
  ]

  /// The finished screen; nil if it does not come.
  func take(wiki: String) -> VTScreen? {
    guard let scratch = try? TemporaryFolder() else { return nil }
    let environment = SessionEnvironment(adding: [
      "COLORTERM": "truecolor", "HOME": scratch.path, "XDG_CACHE_HOME": "\(scratch.path)/cache",
      "LORE_NOW": "2026-11-22T12:00:00Z",
    ])
    let terminal = PseudoTerminal(
      [BuiltProgram.path("lore"), "browse", Self.note, "--wiki", wiki, "--theme", "dark"],
      environment: environment, columns: 112, rows: 34)
    for step in steps {
      guard terminal.wait(for: step.wait) else { return nil }
      terminal.send(step.keys)
    }
    guard terminal.wait(for: last) else { return nil }
    // Previews and sentences come after the screen itself.
    terminal.settle(quiet: 600)
    return terminal.screen
  }
}

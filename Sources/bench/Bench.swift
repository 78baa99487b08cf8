import ArgumentParser

/// Measures reading, linking and starting, each beside a peer in the same run.
@main
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Measure lore on generated wikis and on folders of real notes.",
    discussion: "Figures are medians of several runs in one process; only ratios in one run count.",
    subcommands: [
      Measure.self, Generate.self, SearchBench.self, TypingBench.self, FinderBench.self,
      BrowserBench.self,
    ],
    defaultSubcommand: Measure.self)
}

/// Writes a generated wiki, for use with other programs.
struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Write a generated wiki to a folder.")

  @Argument(help: "How many notes.") var notes: Int
  @Argument(help: "The folder to write to.") var folder: String
  @Option(help: "Same seed and size, same bytes.") var seed: UInt64 = 1

  func run() throws {
    try GeneratedWiki(notes: notes, seed: seed).write(to: folder)
  }
}

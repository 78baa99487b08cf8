import ArgumentParser

/// The root command: without a subcommand it opens the browser.
struct Lore: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "lore",
    abstract: "Read, trust and walk a knowledge base in the terminal.",
    version: version,
    subcommands: [
      Browse.self, Show.self, Search.self, Pick.self, Links.self, PathCommand.self, Tables.self,
      Incidents.self, Tags.self,
      Tasks.self, Check.self, ExportCommand.self, IndexCommand.self, ConfigCommand.self,
      Doctor.self, Completions.self, Manual.self,
    ],
    defaultSubcommand: Browse.self)

  /// Names that are kept for commands of later versions.
  static let laterCommands = ["card", "code", "log", "mcp"]

  /// The names of all commands, as typed.
  static var commandNames: [String] { configuration.subcommands.map { $0._commandName } }
}

import ArgumentParser

/// When output is coloured.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

/// The options that every command takes.
struct CommonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The wiki: a folder, or a name from the config file.", valueName: "dir|name"))
  var wiki: String?

  @Option(help: ArgumentHelp("The form of the output.", valueName: "format"))
  var format: String?

  @Option(help: "Whether to use colours.")
  var color: ColorChoice = .auto

  @Option(help: ArgumentHelp("The width of text output, in columns.", valueName: "n"))
  var width: Int?

  @Option(help: ArgumentHelp("At most this many rows; 0 for all.", valueName: "n"))
  var limit: Int?

  @Flag(name: .customLong("no-pager"), help: "Do not page long text.")
  var noPager = false

  @Flag(name: .shortAndLong, help: "Say nothing on stderr but errors.")
  var quiet = false

  @Flag(name: .customLong("no-index"), help: "Read the wiki afresh, in memory only.")
  var noIndex = false

  @Option(
    help: ArgumentHelp("One line a row, keys in braces: '{path}\\t{title}'.", valueName: "text"))
  var template: String?

  @Flag(name: .customLong("print0"), help: "End rows with NUL instead of a line ending.")
  var print0 = false

  func validate() throws {
    if let width, width < 1 { throw ValidationError("--width must be at least 1, not \(width)") }
    if let width, width > Self.widest {
      throw ValidationError("--width must be at most \(Self.widest), not \(width)")
    }
    if let limit, limit < 0 { throw ValidationError("--limit must not be negative: \(limit)") }
  }

  /// Columns; more than any terminal has.
  private static let widest = 100_000

  static let namesWithValue = ["--wiki", "--format", "--color", "--width", "--limit", "--template"]
  static let flagNames = ["--no-pager", "-q", "--quiet", "--no-index", "--print0"]
}

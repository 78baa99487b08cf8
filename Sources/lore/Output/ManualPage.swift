import ArgumentParser
import Browser

/// The manual page, section by section.
enum ManualPage {
  static var text: String {
    var page = ".TH LORE 1 \"\" \"lore \(Lore.version)\"\n"
    page += section("NAME", "lore \\- read, trust and walk a knowledge base in the terminal")
    page += section(
      "SYNOPSIS",
      ".B lore\n[\\fIwiki\\fR | \\fInote\\fR | \\fIfile\\fR]\n.br\n"
        + ".B lore\n\\fIcommand\\fR [\\fIargument\\fR ...]")
    page += section("DESCRIPTION", description)
    page += section("EXAMPLES", examples)
    for command in Lore.configuration.subcommands where command.configuration.shouldDisplay {
      let title = "lore \(command._commandName)".uppercased()
      page += section(title, verbatim(Lore.helpMessage(for: command, columns: 78)))
    }
    page += section("KEYS", CommandTable.manual())
    page += section("FILES", files)
    page += section("ENVIRONMENT", environment)
    page += section("EXIT STATUS", status)
    return page
  }

  private static let description = """
    lore opens a folder of markdown notes, shows them, and walks the links between them with their
    reasons. It lists the tables and incidents of the notes as data, and says where a note comes
    from, who checked it, and whether it is stale. It never writes into the folder.
    """

  private static var examples: String {
    Examples.all.flatMap(\.lines).map { line, does in
      ".TP\n.B \(escaped(line))\n\(escaped(does))"
    }.joined(separator: "\n")
  }

  private static let files = """
    .TP
    .I $XDG_CONFIG_HOME/lore/config.toml
    The user's settings; \\fBlore config write-default\\fR writes one with every key.
    .TP
    .I lore.toml
    In the root of a wiki: its sections, link roots and expected findings. It names no program.
    .TP
    .I .loreignore
    What is left out, in the syntax of .gitignore.
    """

  private static let environment = """
    .TP
    .B LORE_WIKI
    The wiki where \\fB--wiki\\fR is not given.
    .TP
    .B LORE_PAGER, PAGER
    The pager for long text; \\fBless -R\\fR where neither is set.
    .TP
    .B VISUAL, EDITOR
    The editor; \\fBvi\\fR where neither is set.
    .TP
    .B NO_COLOR, CLICOLOR_FORCE
    Switch colours off and on.
    .TP
    .B LORE_NOW
    The instant against which notes are stale, in ISO 8601; the clock's where it is not set.
    """

  private static let status = """
    0 found; 1 nothing found, or findings at or above \\fB--fail-on\\fR; 2 wrong usage, or a file
    that cannot be read or written; 130 interrupted.
    """

  private static func section(_ title: String, _ body: String) -> String {
    ".SH \(title)\n\(body)\n"
  }

  private static func verbatim(_ text: String) -> String { ".nf\n\(escaped(text))\n.fi" }

  /// What roff would take for a request or an escape, or set as another sign; quotes would part the
  /// arguments of a request.
  private static let signs: [(sign: String, name: String)] = [
    ("\\", "\\e"), ("-", "\\-"), ("\"", "\\(dq"), ("'", "\\(aq"), ("`", "\\(ga"), ("^", "\\(ha"),
    ("~", "\\(ti"),
  ]

  /// Text in which roff sees no request and no escape.
  private static func escaped(_ text: String) -> String {
    signs.reduce(text) { $0.replacing($1.sign, with: $1.name) }
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix(".") ? "\\&\($0)" : String($0) }
      .joined(separator: "\n")
  }
}

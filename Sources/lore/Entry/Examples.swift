/// The examples that help begins with, by command; the empty name is the program itself.
enum Examples {
  static let all: [(command: String, lines: [(line: String, does: String)])] = [
    (
      "",
      [
        ("lore", "open the wiki around the current folder"),
        ("lore ~/notes", "open a folder of notes"),
        ("lore show contextvar", "print a note"),
        ("lore incidents --since 2026-01", "list what went wrong this year"),
        ("lore check --fail-on warning", "fail when a link leads nowhere"),
      ]
    ),
    (
      "browse",
      [
        ("lore browse ~/notes", "open a folder of notes"),
        ("lore browse concepts/x.md --at 40", "open a file at a line"),
      ]
    ),
    (
      "show",
      [
        ("lore show contextvar", "a note by a part of its title or id"),
        ("lore show 'concepts/x#Key Points'", "one section"),
        ("lore show x --format json | jq .links", "everything about a note as data"),
        ("fzf --preview 'lore show --width 60 --height 40 --color always {}'", "as a previewer"),
      ]
    ),
    (
      "search",
      [
        ("lore search queue depth", "notes with both words, best first"),
        ("lore search 'tag:python updated:>=30d -draft'", "filters; one dash leaves out"),
        ("lore search '\"exact phrase\" OR wait_for'", "a phrase, or a name as it is written"),
        ("lore search --symptom < err.log", "what fits a stack trace or log"),
      ]
    ),
    (
      "pick",
      [
        ("vim $(lore pick)", "choose a note and edit it"),
        (
          "lore show \"$(lore pick queue --print address)\"",
          "begin with letters; print the section"
        ),
      ]
    ),
    (
      "index",
      [
        ("lore index", "what the index holds and what is left out"),
        ("lore index --rebuild", "make it anew"),
      ]
    ),
    (
      "links",
      [
        ("lore links contextvar", "what a note links to, and what links to it"),
        ("lore links contextvar --back", "only what links to it"),
        ("lore links contextvar --status missing", "only links that lead nowhere"),
      ]
    ),
    (
      "path",
      [
        ("lore path contextvar cost-tracker", "how one note leads to another, and why"),
        ("lore path contextvar cost-tracker -k 1 --format json", "the shortest chain as data"),
      ]
    ),
    (
      "tables",
      [
        ("lore tables", "every table of the wiki"),
        ("lore tables contextvar --format csv", "the tables of a note as CSV"),
        ("lore tables 'x#Cases^t1' --format json", "one table as data"),
      ]
    ),
    (
      "incidents",
      [
        ("lore incidents --since 2026-01-01", "what went wrong this year"),
        ("lore incidents --touching ContextVar", "incidents that name an identifier"),
        ("lore incidents --undated", "those without a date"),
      ]
    ),
    (
      "tags",
      [
        ("lore tags", "all tags, most used first"),
        ("lore tags --tree", "nested tags under their parents"),
        ("lore tags python", "the notes that carry a tag"),
      ]
    ),
    (
      "tasks",
      [
        ("lore tasks --open", "what is left to do"),
        ("lore tasks --open --format vimgrep", "for an editor's quickfix list"),
      ]
    ),
    (
      "check",
      [
        ("lore check", "every finding"),
        ("lore check --rule link-missing", "only links that lead nowhere"),
        ("lore check --format sarif > lore.sarif", "for a code host's annotations"),
        ("lore check --okf", "conformance to the Open Knowledge Format as well"),
      ]
    ),
    (
      "export",
      [
        ("lore export contextvar -o out", "a note and what it links to, as a folder for GitHub"),
        ("lore export contextvar --depth 2 --format okf -o out", "as an OKF bundle, two links far"),
        ("lore export --all --format dot | dot -Tsvg > wiki.svg", "the wiki as a picture"),
        ("lore export contextvar --format single | pandoc -f gfm -o c.epub", "as a book"),
        ("lore export contextvar --budget 4000", "the weightiest parts, for a person or an agent"),
        ("lore export --tag python --dry-run", "what would be written, and why"),
      ]
    ),
    (
      "config",
      [
        ("lore config", "the settings in force"),
        ("lore config path", "where the file is looked for"),
        ("lore config write-default", "write a file with every key, commented"),
      ]
    ),
    ("doctor", [("lore doctor", "what a bug report needs")]),
    (
      "completions",
      [
        ("lore completions bash > ~/.local/share/bash-completion/completions/lore", "for bash"),
        ("lore completions fish > ~/.config/fish/completions/lore.fish", "for fish"),
      ]
    ),
  ]

  /// The block of examples of the command that the arguments call; nil where there is none.
  static func block(for arguments: [String]) -> String? {
    let word = arguments.first { !$0.hasPrefix("-") && $0 != "help" } ?? ""
    guard let entry = all.first(where: { $0.command == word }) ?? all.first else { return nil }
    let width = entry.lines.map(\.line.count).max() ?? 0
    let lines = entry.lines.map { line, does in
      // A long example stands alone so that the notes beside the others stay in line.
      width > 48 && line.count == width
        ? "  \(line)\n      \(does)"
        : "  \(line)\(String(repeating: " ", count: max(2, min(width, 48) - line.count + 3)))\(does)"
    }
    return "EXAMPLES:\n" + lines.joined(separator: "\n")
  }
}

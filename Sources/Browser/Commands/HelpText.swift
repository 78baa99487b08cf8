import Cells
import Layout

/// The help screen, made of the table of commands.
enum HelpText {
  /// All commands with the keys that they have now.
  static func screen(_ keys: KeyMap) -> TextScreen {
    var lines: [PageLine] = []
    for group in CommandRow.Group.allCases {
      let rows = CommandTable.rows.filter { $0.group == group }
      guard !rows.isEmpty else { continue }
      if !lines.isEmpty { lines.append(PageLine([], sourceLine: 1)) }
      lines.append(
        PageLine([Span(group.rawValue.uppercased(), style: Style(role: .quiet))], sourceLine: 1))
      lines += rows.map { line(of: $0, keys) }
    }
    return TextScreen(title: "Keys", lines: lines, isWhole: true)
  }

  private static func line(of row: CommandRow, _ keys: KeyMap) -> PageLine {
    let bound = bound(row, keys)
    let names = bound.isEmpty ? ":" + row.command.rawValue : bound.joined(separator: " ")
    let padding = String(repeating: " ", count: max(1, 26 - TextWidth.width(of: names)))
    var spans = [
      Span("  " + names, style: Style(role: .accent)), Span(padding + row.summary),
    ]
    if !row.contexts.name.isEmpty {
      spans.append(Span("  " + row.contexts.name, style: Style(role: .quiet)))
    }
    return PageLine(spans, sourceLine: 1)
  }

  /// The keys of the row that still do what it says, in its order, then those the user added.
  private static func bound(_ row: CommandRow, _ keys: KeyMap) -> [String] {
    let context = KeyContexts.named.first { row.contexts.contains($0.context) }?.context ?? .reader
    let now = keys.keys(for: row.command, in: context).map(\.description)
    let own = row.keys.compactMap { KeySequence(parsing: $0)?.description }
    let others = CommandTable.rows.filter { $0.command == row.command }.flatMap(\.keys)
      .compactMap { KeySequence(parsing: $0)?.description }
    return own.filter(now.contains) + now.filter { !own.contains($0) && !others.contains($0) }
  }
}

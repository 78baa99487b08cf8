import Cells
import Layout

/// The help screen, made of the table of commands.
enum HelpText {
  /// Columns of the keys where what they do stands beside them.
  private static let keyColumns = 28
  /// From here on there is room for both.
  private static let leastForColumns = 64

  /// All commands with the keys that they have now, each with all of its lines: those that work in
  /// a context, then the others.
  static func entries(
    _ keys: KeyMap, _ marks: FrameMarks, width: Int, in context: KeyContexts
  ) -> [TextEntry] {
    let name = KeyContexts.named.first { $0.context == context }?.name ?? ""
    func groups(isHere: Bool) -> [TextEntry] {
      self.groups(CommandTable.rows.filter { $0.contexts.contains(context) == isHere }) {
        lines(of: $0, keys, marks, width)
      }
    }
    return [title("KEYS THAT WORK HERE: \(name.uppercased())"), .gap] + groups(isHere: true)
      + [.gap, title("KEYS THAT WORK ELSEWHERE"), .gap] + groups(isHere: false)
  }

  private static func groups(
    _ rows: [CommandRow], _ lines: (CommandRow) -> [PageLine]
  ) -> [TextEntry] {
    var entries: [TextEntry] = []
    for group in CommandRow.Group.allCases {
      let rows = rows.filter { $0.group == group }
      guard !rows.isEmpty else { continue }
      if !entries.isEmpty { entries.append(.gap) }
      entries.append(heading(group.rawValue.uppercased(), .quiet, level: 2))
      entries += rows.map { TextEntry(lines: lines($0)) }
    }
    return entries
  }

  private static func title(_ text: String) -> TextEntry { heading(text, .title, level: 1) }

  private static func heading(_ text: String, _ role: Role, level: Int) -> TextEntry {
    TextEntry(
      lines: [PageLine([Span(text, style: Style(role: role))], sourceLine: 1)], level: level)
  }

  /// What a command does beside its keys, below them where that is too narrow.
  private static func lines(
    of row: CommandRow, _ keys: KeyMap, _ marks: FrameMarks, _ width: Int
  ) -> [PageLine] {
    let bound = bound(row, keys)
    let names = marks.keys(
      bound.isEmpty ? ":" + row.command.rawValue : bound.joined(separator: " "))
    let isBeside = width >= leastForColumns && TextWidth.width(of: names) + 3 < keyColumns
    let indent = isBeside ? keyColumns : 6
    let place = row.contexts.name
    var runs = [Run(row.summary)]
    if !place.isEmpty { runs.append(Run("  " + place, style: Style(role: .quiet))) }
    let told = LineBreaker(width: max(8, width - indent)).wrap(runs)
      .map { line in line.pieces.map { Span(String($0.text), style: runs[$0.run].style) } }
    let named = LineBreaker(width: max(8, width - 2)).wrap([Run(names)]).map(\.text)
    var lines: [[Span]] = named.map { [Span("  " + $0, style: Style(role: .accent))] }
    for (place, spans) in told.enumerated() {
      let used = isBeside && place == 0 ? TextWidth.width(of: names) + 2 : 0
      let padding = Span(String(repeating: " ", count: indent - used))
      if used > 0 { lines[0] += [padding] + spans } else { lines.append([padding] + spans) }
    }
    return lines.map { PageLine($0, sourceLine: 1) }
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

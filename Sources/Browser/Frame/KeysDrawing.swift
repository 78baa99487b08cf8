import Cells

/// What may follow the keys that were typed, above the status line where that is too short for it.
struct KeysDrawing {
  private let model: Model
  private let marks: FrameMarks

  /// What one more key does.
  private struct Entry {
    var key: String
    var text: String
    var width: Int { TextWidth.width(of: key) + 2 + TextWidth.width(of: text) }
  }

  init(_ model: Model, _ marks: FrameMarks) {
    self.model = model
    self.marks = marks
  }

  /// All on one line: `z a fold or unfold this section c …`; nil where that is wider than the
  /// screen.
  var line: String? {
    let line =
      "\(prefix)  "
      + entries(summary).map { "\($0.key) \($0.text)" }
      .joined(separator: "  ")
    return TextWidth.width(of: line) <= model.size.width - 2 ? line : nil
  }

  private var prefix: KeySequence { KeySequence(model.input.prefix) }

  private func entries(_ text: (Command) -> String) -> [Entry] {
    let context = model.keyContext
    return model.options.keys.continuations(of: prefix, in: context).map {
      Entry(key: $0.rest.description, text: text($0.command))
    }
  }

  /// What a command does, as the help says it, else its name.
  private func summary(_ command: Command) -> String {
    let rows = CommandTable.rows.filter { $0.command == command }
    return (rows.first { $0.contexts.contains(model.keyContext) } ?? rows.first)?.summary
      ?? command.rawValue
  }

  /// The entries above the status line, in words where there is room; nil where none stand there.
  private var listed: (entries: [Entry], rows: Int)? {
    let most = model.size.height - 3
    guard model.listsKeys, line == nil, most > 0 else { return nil }
    let told = entries(summary)
    let isTold = rows(told) <= max(most * 2 / 3, min(most, 6))
    let entries = isTold ? told : self.entries { $0.rawValue }
    return (entries, min(most, rows(entries)))
  }

  /// What they cover, with the line above them.
  var area: Rect? {
    listed.map {
      Rect(
        x: 0, y: model.size.height - 2 - $0.rows, width: model.size.width, height: $0.rows + 1)
    }
  }

  func draw(on grid: inout Grid) {
    guard let (entries, count) = listed, let area else { return }
    let top = area.y + 1
    grid.fill(area)
    grid.fill(
      Rect(x: 0, y: area.y, width: grid.width, height: 1), with: marks.horizontal,
      style: Style(role: .border))
    let width = columnWidth(entries)
    for (place, entry) in entries.enumerated() {
      let x = 2 + place / count * width
      guard x < grid.width - 1 else { break }
      let used = grid.put(
        entry.key, x: x, y: top + place % count, style: Style(role: .accent, attributes: .bold))
      grid.put(
        marks.cut(entry.text, to: min(width, grid.width - x) - used - 2), x: x + used + 1,
        y: top + place % count)
    }
  }

  private func columnWidth(_ entries: [Entry]) -> Int {
    min(model.size.width - 3, (entries.map(\.width).max() ?? 0) + 2)
  }

  /// How many lines the entries take, in as many columns as there is room for.
  private func rows(_ entries: [Entry]) -> Int {
    let columns = max(1, (model.size.width - 2) / max(1, columnWidth(entries)))
    return (entries.count + columns - 1) / columns
  }
}

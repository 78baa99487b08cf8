import Cells

/// How to begin, in three lines above the status line, until the first key.
struct GreetingDrawing {
  let marks: FrameMarks
  let keys: KeyMap

  private static let height = 3

  private typealias Line = (keys: String, does: String)

  /// What the lines say, in fewer words where the screen is too narrow for all of them.
  private func lines(columns: Int) -> [Line] {
    func name(_ commands: Command...) -> String {
      commands.map { keys.name(of: $0, in: .reader) }.joined(separator: " ")
    }
    let link = name(.nextLink)
    let find = name(.finder, .search, .incidents)
    let help = name(.help, .close)
    let whole = [
      (link, "selects a link, Enter follows it, \(name(.back)) goes back"),
      (find, "find a note by name, by its words, by what broke"),
      (help, "every key; close what is on top, at last lore itself"),
    ]
    let start = Self.start(of: whole)
    guard whole.contains(where: { start + TextWidth.width(of: $0.1) >= columns }) else {
      return whole
    }
    return [
      (link, "selects; Enter follows a link"),
      (find, "find a name, words, what broke"),
      (help, "every key; close, at last quit"),
    ]
  }

  /// The column in which what the keys do begins.
  private static func start(of lines: [Line]) -> Int {
    4 + (lines.map { TextWidth.width(of: $0.keys) }.max() ?? 0)
  }

  /// What it covers; nil where there is no room for it.
  static func area(on size: Size) -> Rect? {
    guard size.height > 8 else { return nil }
    return Rect(
      x: 0, y: size.height - 2 - height, width: size.width, height: height + 1)
  }

  func draw(on grid: inout Grid) {
    guard let area = Self.area(on: grid.size) else { return }
    let top = area.y
    grid.fill(area)
    grid.fill(
      Rect(x: 0, y: top, width: grid.width, height: 1), with: marks.horizontal,
      style: Style(role: .border))
    let lines = lines(columns: grid.width)
    let start = Self.start(of: lines)
    for (place, line) in lines.enumerated() {
      let y = top + 1 + place
      grid.put(
        marks.cut(line.keys, to: grid.width - 3), x: 2, y: y,
        style: Style(role: .accent, attributes: .bold))
      grid.put(marks.cut(line.does, to: max(0, grid.width - start - 1)), x: start, y: y)
    }
  }
}

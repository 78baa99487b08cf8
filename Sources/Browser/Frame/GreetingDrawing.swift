import Cells

/// How to begin, in three lines above the status line, until the first key.
struct GreetingDrawing {
  let marks: FrameMarks
  let keys: KeyMap

  private static let height = 3

  private var lines: [(String, String)] {
    func name(_ commands: Command...) -> String {
      commands.map { keys.name(of: $0, in: .reader) }.joined(separator: " ")
    }
    return [
      (name(.nextLink), "selects a link, Enter follows it, \(name(.back)) goes back"),
      (name(.finder, .search, .incidents), "find a note by name, by its words, by what broke"),
      (name(.help, .close), "every key; close what is on top, at last lore itself"),
    ]
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
    for (place, line) in lines.enumerated() {
      let y = top + 1 + place
      grid.put(line.0, x: 2, y: y, style: Style(role: .accent, attributes: .bold))
      grid.put(marks.cut(line.1, to: grid.width - 11), x: 9, y: y)
    }
  }
}

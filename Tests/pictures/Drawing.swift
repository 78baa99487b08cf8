import TestSupport

/// A screen as an SVG picture: rectangles behind, text in front, no font of its own.
struct Drawing {
  private let screen: VTScreen
  private static let (cellWidth, cellHeight, size, margin) = (8, 18, 13, 12)
  private static let ground = (text: "#d4d7dd", back: "#16181d")

  init(_ screen: VTScreen) { self.screen = screen }

  func svg(title: String) -> String {
    let width = screen.width * Self.cellWidth + 2 * Self.margin
    let height = screen.height * Self.cellHeight + 2 * Self.margin
    var body = ""
    for (row, cells) in screen.cells.enumerated() { body += line(cells, row) }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" role="img">
      <title>\(Self.escaped(title))</title>
      <style>text{font:\(Self.size)px ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,monospace;\
      white-space:pre}.b{font-weight:bold}.i{font-style:italic}.u{text-decoration:underline}</style>
      <rect width="\(width)" height="\(height)" rx="8" fill="\(Self.ground.back)"/>
      \(body)</svg>

      """
  }

  private func line(_ cells: [VTCell], _ row: Int) -> String {
    let y = Self.margin + row * Self.cellHeight
    var result = ""
    for run in runs(cells, by: { colors(of: $0.style).back }) {
      let color = colors(of: cells[run.lowerBound].style).back
      guard color != Self.ground.back else { continue }
      result +=
        "<rect x=\"\(x(run.lowerBound))\" y=\"\(y)\" width=\"\(run.count * Self.cellWidth)\" "
        + "height=\"\(Self.cellHeight)\" fill=\"\(color)\"/>\n"
    }
    for run in runs(cells, by: { Look(colors(of: $0.style).text, $0.style.attributes) }) {
      result += text(cells, run, y)
    }
    return result
  }

  private struct Look: Equatable {
    var color: String
    var attributes: Set<Int>

    init(_ color: String, _ attributes: Set<Int>) {
      self.color = color
      self.attributes = attributes.intersection([1, 3, 4])
    }
  }

  /// The text of a run without the blanks around it, stretched to its columns.
  private func text(_ cells: [VTCell], _ run: Range<Int>, _ y: Int) -> String {
    var (start, end) = (run.lowerBound, run.upperBound)
    while start < end, cells[start].text == " " { start += 1 }
    while end > start, cells[end - 1].text == " " { end -= 1 }
    guard start < end else { return "" }
    let style = cells[start].style
    let classes = [(1, "b"), (3, "i"), (4, "u")].filter { style.attributes.contains($0.0) }
      .map(\.1).joined(separator: " ")
    let shown = cells[start..<end].map(\.text).joined()
    return "<text x=\"\(x(start))\" y=\"\(y + Self.size)\" "
      + "textLength=\"\((end - start) * Self.cellWidth)\" lengthAdjust=\"spacingAndGlyphs\" "
      + "fill=\"\(colors(of: style).text)\"\(classes.isEmpty ? "" : " class=\"\(classes)\"")>"
      + "\(Self.escaped(shown))</text>\n"
  }

  private func x(_ column: Int) -> Int { Self.margin + column * Self.cellWidth }

  /// Neighbouring cells that have the same in common.
  private func runs<Key: Equatable>(
    _ cells: [VTCell], by key: (VTCell) -> Key
  ) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    for column in cells.indices.dropFirst() where key(cells[column]) != key(cells[start]) {
      runs.append(start..<column)
      start = column
    }
    return cells.isEmpty ? [] : runs + [start..<cells.count]
  }

  // MARK: - Colours

  private func colors(of style: VTStyle) -> (text: String, back: String) {
    let text = Self.color(style.foreground) ?? Self.ground.text
    let back = Self.color(style.background) ?? Self.ground.back
    return style.attributes.contains(7) ? (back, text) : (text, back)
  }

  /// The colour that the parameters of a sequence name; nil for the default one.
  private static func color(_ parameters: String) -> String? {
    let numbers = parameters.split { $0 == ";" || $0 == ":" }.compactMap { Int($0) }
    switch numbers.count {
    case 1: return palette(numbers[0] % 10)
    case 3 where numbers[1] == 5: return palette(numbers[2])
    case 5... where numbers[1] == 2:
      return hex(numbers[numbers.count - 3], numbers[numbers.count - 2], numbers[numbers.count - 1])
    default: return nil
    }
  }

  /// An entry of xterm's palette of 256 colours.
  private static func palette(_ entry: Int) -> String {
    let basic = [
      (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205),
      (229, 229, 229), (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255),
      (255, 0, 255), (0, 255, 255), (255, 255, 255),
    ]
    if basic.indices.contains(entry) {
      return hex(basic[entry].0, basic[entry].1, basic[entry].2)
    }
    if entry >= 232 {
      let level = 8 + (entry - 232) * 10
      return hex(level, level, level)
    }
    func level(_ step: Int) -> Int { step == 0 ? 0 : 55 + step * 40 }
    let cube = entry - 16
    return hex(level(cube / 36), level(cube / 6 % 6), level(cube % 6))
  }

  private static func hex(_ red: Int, _ green: Int, _ blue: Int) -> String {
    "#"
      + [red, green, blue].map { value in
        let digits = String(min(255, max(0, value)), radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}

import Cells

/// Draws the line that is typed at the top of the finder and the search.
struct InputDrawing {
  let marks: FrameMarks

  /// Columns for what stands at the right: half of them, more where less is typed.
  static func noteColumns(beside line: LineEdit, of columns: Int) -> Int {
    max(columns / 2, columns - 6 - max(10, TextWidth.width(of: line.text)))
  }

  /// `note` stands at the right where there is room for it; `hint` where nothing is typed.
  func draw(_ line: LineEdit, note: String, hint: String, on grid: inout Grid) {
    let width = min(
      TextWidth.width(of: note), Self.noteColumns(beside: line, of: grid.width))
    let hasRoom = width > 0 && width + 15 < grid.width
    let room = grid.width - 5 - (hasRoom ? width : 0)
    grid.put(marks.isASCII ? ">" : "›", x: 1, y: 0, style: Style(role: .accent))
    if line.text.isEmpty {
      grid.put(marks.cut(hint, to: room - 1), x: 4, y: 0, style: Style(role: .quiet))
    } else {
      grid.put(marks.cut(line.text, to: room, from: .leading), x: 3, y: 0)
    }
    guard hasRoom else { return }
    grid.put(
      marks.cut(note, to: width), x: grid.width - 1 - width, y: 0, style: Style(role: .quiet))
  }
}

extension Int {
  /// `12,304`.
  var grouped: String {
    var text = ""
    for (place, digit) in String(self).reversed().enumerated() {
      if place > 0, place % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return String(text.reversed())
  }

  /// `1 note`, `12,304 notes`.
  func counted(_ noun: String) -> String { "\(grouped) \(noun)\(self == 1 ? "" : "s")" }
}

import Cells

/// Draws the line that is typed at the top of the finder and the search.
struct InputDrawing {
  let line: LineEdit
  /// Stands at the right where there is room for it.
  let note: String
  /// Stands where nothing is typed.
  let hint: String
  let marks: FrameMarks
  /// Of the screen.
  let columns: Int

  /// Columns for what stands at the right: half of them, more where less is typed.
  private static func noteColumns(beside line: LineEdit, of columns: Int) -> Int {
    max(columns / 2, columns - 6 - max(10, TextWidth.width(of: line.text)))
  }

  /// Whether all of a note stands at the right; else it is said elsewhere.
  static func hasRoom(for note: String, beside line: LineEdit, of columns: Int) -> Bool {
    TextWidth.width(of: note) <= noteColumns(beside: line, of: columns)
  }

  private static let start = 3

  /// Columns of the note; 0 where there is no room.
  private var noteWidth: Int {
    let width = min(
      TextWidth.width(of: note), Self.noteColumns(beside: line, of: columns))
    return width > 0 && width + 15 < columns ? width : 0
  }

  private var room: Int { columns - 5 - noteWidth }

  /// Where the next letter goes.
  var cursor: Point {
    let column = Self.start + marks.window(of: line, columns: room).cursorColumn
    return Point(x: min(columns - 1, column), y: 0)
  }

  func draw(on grid: inout Grid) {
    grid.put(marks.isASCII ? ">" : "›", x: 1, y: 0, style: Style(role: .accent))
    if line.text.isEmpty {
      grid.put(
        marks.cut(hint, to: room - 1), x: Self.start + 1, y: 0, style: Style(role: .quiet))
    } else {
      grid.put(marks.window(of: line, columns: room).text, x: Self.start, y: 0)
    }
    guard noteWidth > 0 else { return }
    grid.put(
      marks.cut(note, to: noteWidth), x: columns - 1 - noteWidth, y: 0,
      style: Style(role: .quiet))
  }
}

/// The screen of an xterm-like terminal, kept by reading what a program writes to it.
///
/// Cells, colours, modes, hyperlinks, scroll regions, title and clipboard; what it does not
/// understand is collected in `unknown`, so that tests can insist on there being nothing.
package struct VTScreen: Sendable {
  /// Columns.
  package private(set) var width: Int
  /// Rows.
  package private(set) var height: Int
  /// Rows of cells.
  package internal(set) var cells: [[VTCell]]
  /// The cursor's column.
  package internal(set) var x = 0
  /// The cursor's row.
  package internal(set) var y = 0
  /// Private modes that are on, by number.
  package internal(set) var modes: Set<Int> = [7, 25]
  /// What OSC 2 set.
  package internal(set) var title = ""
  /// What OSC 52 put into the clipboard, still encoded, in order.
  package internal(set) var clipboard: [String] = []
  /// Sequences that are not understood.
  package internal(set) var unknown: [String] = []
  /// How many synchronized frames were finished.
  package internal(set) var frames = 0

  var pendingWrap = false
  var style = VTStyle()
  var link = ""
  var top = 0
  var bottom: Int
  var saved = (x: 0, y: 0, style: VTStyle(), pendingWrap: false)
  var graphicSets = [false, false]
  var activeSet = 0
  var lastCharacter = (text: " ", width: 1)
  var state = ParserState.ground
  var collected: [UInt8] = []
  var replies: [UInt8] = []

  /// An empty screen.
  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
    bottom = height - 1
    cells = Array(repeating: Array(repeating: VTCell(), count: width), count: height)
  }

  /// Whether the screen of programs, and not that of the shell, is shown.
  package var isAlternate: Bool { modes.contains(1049) }
  /// Whether a synchronized frame is being drawn.
  package var isInsideFrame: Bool { modes.contains(2026) }
  /// Whether the cursor is to be seen.
  package var isCursorVisible: Bool { modes.contains(25) }

  /// Nothing left on: no mode, no program's screen, cursor to be seen.
  package var isRestored: Bool {
    !isAlternate && isCursorVisible && modes.isDisjoint(with: [1002, 1004, 1006, 2004, 2026])
  }

  /// The rows as text, blanks at their ends cut.
  package var lines: [String] {
    cells.map { row in
      var line = row.map(\.text).joined()
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }

  /// All rows, one below the other.
  package var text: String { lines.joined(separator: "\n") }

  /// Gives the screen another size; the top left stays.
  package mutating func resize(width: Int, height: Int) {
    cells = (0..<height).map { row in
      (0..<width).map { column in
        row < self.height && column < self.width ? cells[row][column] : VTCell()
      }
    }
    self.width = width
    self.height = height
    top = 0
    bottom = height - 1
    x = min(x, width - 1)
    y = min(y, height - 1)
    pendingWrap = false
  }

  /// Takes the answers to what the program asked.
  package mutating func takeReplies() -> [UInt8] {
    defer { replies = [] }
    return replies
  }

  mutating func reset() {
    let (clipboard, unknown, frames) = (clipboard, unknown, frames)
    self = VTScreen(width: width, height: height)
    (self.clipboard, self.unknown, self.frames) = (clipboard, unknown, frames)
  }
}

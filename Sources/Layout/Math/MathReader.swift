import Cells
import Markup

/// Reads TeX as text that can be read: `a/b ≤ α²`.
///
/// Linear in its bytes; what nests too deep and what is not known stays as it is written.
struct MathReader {
  let literal: LiteralText
  let bytes: [UInt8]
  let plan: MathPlan
  let style: Style
  let link: PageLink?
  /// Whether signs are spelled in ASCII, before anything is aligned to them.
  var spellsOut = false
  var position: Int
  private let table = MathTable.known

  /// The deepest nesting that is read.
  static let deepest = 24

  /// What ends a cell of a row.
  enum Stop { case end, cell, row }

  init(_ literal: LiteralText, in range: Range<Int>, style: Style, link: PageLink? = nil) {
    self.literal = literal
    self.style = style
    self.link = link
    bytes = literal.bytes
    position = range.lowerBound
    plan = MathPlan(literal.bytes, in: range)
  }

  /// The rows of a block; line ends of the source end a row as well.
  static func lines(
    _ literal: LiteralText, in range: Range<Int>, style: Style, spellsOut: Bool = false
  ) -> [InlineText] {
    var reader = MathReader(literal, in: range, style: style)
    reader.spellsOut = spellsOut
    let rows = reader.rows(to: range.upperBound, depth: 0, lineEndsAreRows: true)
    return reader.arranged(rows, nil).lines
  }

  /// All of it as one text, rows parted by semicolons.
  static func text(
    _ literal: LiteralText, style: Style, link: PageLink?, spellsOut: Bool = false
  ) -> InlineText {
    var reader = MathReader(literal, in: 0..<literal.bytes.count, style: style, link: link)
    reader.spellsOut = spellsOut
    let box = reader.group(to: literal.bytes.count, depth: 0)
    return box.lines[0]
  }

  // MARK: Groups

  /// What stands up to `end`, in one line.
  mutating func group(to end: Int, depth: Int) -> MathBox {
    var all = MathBox()
    while true {
      let (cell, stop) = cell(to: end, depth: depth, lineEndsAreRows: false)
      append(cell.flat(style: style, link: link), to: &all)
      switch stop {
      case .end: return all
      case .cell: all.addBlank(source(position..<position))
      case .row: all.append("; ", style: style, link: link, source: nil)
      }
    }
  }

  mutating func rows(to end: Int, depth: Int, lineEndsAreRows: Bool) -> [[MathBox]] {
    var rows: [[MathBox]] = []
    var row: [MathBox] = []
    while true {
      let (cell, stop) = cell(to: end, depth: depth, lineEndsAreRows: lineEndsAreRows)
      row.append(cell)
      guard stop != .cell else { continue }
      if row.count > 1 || !row[0].isEmpty { rows.append(row) }
      row = []
      if stop == .end { return rows }
    }
  }

  private mutating func cell(
    to end: Int, depth: Int, lineEndsAreRows: Bool
  ) -> (MathBox, Stop) {
    var box = MathBox()
    while position < end {
      let start = position
      switch bytes[position] {
      case UInt8(ascii: "&"):
        position += 1
        return (box, .cell)
      case 0x09, 0x0a, 0x0d, 0x20:
        let isLineEnd = skipBlanks(end)
        if lineEndsAreRows, isLineEnd, !box.isEmpty, endsRow(at: start, end) { return (box, .row) }
        box.addBlank(source(start..<start + 1))
      case UInt8(ascii: "\\"):
        if command(at: start, end).command == .rowBreak {
          skipRowBreak(end)
          return (box, .row)
        }
        append(read(to: end, depth: depth, after: &box), to: &box, at: start)
      default:
        append(read(to: end, depth: depth, after: &box), to: &box, at: start)
      }
    }
    return (box, .end)
  }

  /// Goes over blanks; whether there is a line end among them.
  private mutating func skipBlanks(_ end: Int) -> Bool {
    var isLineEnd = false
    while position < end, [0x09, 0x0a, 0x0d, 0x20].contains(bytes[position]) {
      isLineEnd = isLineEnd || bytes[position] == 0x0a
      position += 1
    }
    return isLineEnd
  }

  /// Whether the blanks behind a place part two lines of an author who writes no `\\`.
  private func endsRow(at place: Int, _ end: Int) -> Bool {
    let next = position
    guard next < end else { return false }
    if bytes[next] == UInt8(ascii: "&") { return false }
    if bytes[next] == UInt8(ascii: "\\") {
      let following = command(at: next, end).command
      if following == .begin || following == .end || following == .rowBreak { return false }
    }
    var line = place
    while line > 0, bytes[line - 1] != 0x0a, place - line < 64 { line -= 1 }
    return !bytes[line..<place].starts(with: "\\end{".utf8)
  }

  private mutating func skipRowBreak(_ end: Int) {
    position = command(at: position, end).next
    // `[2pt]`, the room below.
    guard position < end, bytes[position] == UInt8(ascii: "[") else { return }
    var close = position
    while close < end, close - position < 16, bytes[close] != UInt8(ascii: "]") { close += 1 }
    if close < end, bytes[close] == UInt8(ascii: "]"), close - position < 16 {
      position = close + 1
    }
  }

  // MARK: Pieces

  /// The next piece: a group, a command, a script or letters.
  private mutating func read(to end: Int, depth: Int, after box: inout MathBox) -> MathBox {
    let start = position
    switch bytes[start] {
    case UInt8(ascii: "{"):
      return braced(to: end, depth) ?? written(start..<start + 1)
    case UInt8(ascii: "\\"):
      return readCommand(to: end, depth: depth)
    case UInt8(ascii: "^"), UInt8(ascii: "_"):
      box.dropBlank()
      return script(to: end, depth: depth)
    case UInt8(ascii: "'"):
      position += 1
      return shown("′", start..<position)
    case UInt8(ascii: "~"):
      position += 1
      return shown(" ", start..<position)
    default:
      var stop = start + 1
      while stop < end, !bytes[stop].isMathMark { stop += 1 }
      // A script belongs to the last of some letters, which is no matter here.
      return written(start..<stop)
    }
  }

  /// A group in braces; nil where they are not closed.
  private mutating func braced(to end: Int, _ depth: Int) -> MathBox? {
    let start = position
    guard let close = plan.closings[start], close < end else { return nil }
    guard depth < MathReader.deepest else { return written(start..<close + 1) }
    position = start + 1
    let box = group(to: close, depth: depth + 1)
    position = close + 1
    return box
  }

  /// What a command takes: a group, a command or one character.
  mutating func argument(to end: Int, depth: Int) -> MathBox {
    while position < end, bytes[position] <= 0x20 { position += 1 }
    guard position < end else { return MathBox() }
    let start = position
    switch bytes[start] {
    case UInt8(ascii: "{"): return braced(to: end, depth) ?? written(start..<start + 1)
    case UInt8(ascii: "\\"):
      return readCommand(to: end, depth: depth + 1).flat(style: style, link: link)
    case UInt8(ascii: "&"), UInt8(ascii: "}"): return MathBox()
    default:
      var stop = start + 1
      while stop < end, bytes[stop] & 0xc0 == 0x80 { stop += 1 }
      return written(start..<stop)
    }
  }

  private mutating func script(to end: Int, depth: Int) -> MathBox {
    let start = position
    let script: Script = bytes[start] == UInt8(ascii: "^") ? .raised : .lowered
    position += 1
    guard depth < MathReader.deepest else { return written(start..<position) }
    var box = argument(to: end, depth: depth + 1)
    guard !box.isEmpty else { return written(start..<start + 1) }
    let places = (source(start..<start + 1), source(position - 1..<position))
    let (style, spellsOut) = (style, spellsOut)
    box.change {
      $0.setScript(script, from: 0, style: style, opener: places.0, closer: places.1)
      if spellsOut { $0.spellOut() }
    }
    box.setEdges(.close)
    return box
  }

  // MARK: Text

  func source(_ range: Range<Int>) -> Range<Int> { literal.source(of: range) }

  func append(_ box: MathBox, to all: inout MathBox, at place: Int? = nil) {
    let place = source((place ?? position)..<(place ?? position))
    all.append(box, style: style, link: link, at: place)
  }

  /// A text that stands for some bytes.
  func shown(_ text: String, _ range: Range<Int>, edge: MathBox.Edge = .close) -> MathBox {
    let shown = spellsOut ? Spelling.known.spelled(text) : text
    var line = InlineText()
    line.append(shown, style: style, link: link, for: source(range))
    var box = MathBox()
    box.change { $0 = line }
    box.setEdges(edge == .close && shown != text ? .word : edge)
    return box
  }

  /// Bytes as they are written; moves past them.
  mutating func written(_ range: Range<Int>) -> MathBox {
    position = range.upperBound
    var line = InlineText()
    line.append(literal, range, style: style, link: link)
    if spellsOut { line.spellOut() }
    var box = MathBox()
    box.change { $0 = line }
    return box
  }

  /// The command at a backslash: what it is, its name and where it ends.
  func command(at place: Int, _ end: Int) -> (command: MathCommand?, name: String, next: Int) {
    var next = place + 1
    guard next < end else { return (nil, "", next) }
    while next < end, bytes[next].isMathLetter { next += 1 }
    if next == place + 1 {
      next += 1
      while next < end, bytes[next] & 0xc0 == 0x80 { next += 1 }
    }
    let name = String(decoding: bytes[place + 1..<next], as: UTF8.self)
    if next < end, bytes[next] == UInt8(ascii: "*"), let starred = table.commands[name + "*"] {
      return (starred, name + "*", next + 1)
    }
    return (table.commands[name], name, next)
  }
}

extension UInt8 {
  /// An ASCII letter, of which names of commands are made.
  fileprivate var isMathLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7a }

  /// Whether it is more than itself in math.
  fileprivate var isMathMark: Bool {
    switch self {
    case 0x09, 0x0a, 0x0d, 0x20, UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "^"),
      UInt8(ascii: "_"),
      UInt8(ascii: "&"), UInt8(ascii: "~"), UInt8(ascii: "'"):
      true
    default: false
    }
  }
}

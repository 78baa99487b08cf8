import Cells
package import Layout
import Markup
package import Notes

/// A note that is being read: its page, and the part of it that is in sight.
package struct Reader: Sendable {
  /// The page.
  package private(set) var flow: Flow
  /// What of it is closed.
  var folds = Folds() {
    didSet {
      // An open heading is no place to stop at.
      if case .heading(let heading)? = selected, !isFolded(heading) { selected = nil }
      forget()
    }
  }
  /// How its links are known to be, by their place in the note.
  var looks: [LinkLook] = [] { didSet { forget() } }
  private(set) var isASCII = false
  private var spellsOut = false
  /// The place in sight, to which the top line belongs.
  private(set) var top = LinePlace(unit: 0, line: 0)
  /// The link that Enter would follow.
  var selected: PageLink?
  /// Columns by which blocks are panned, by their nodes.
  var pans: [Int: Int] = [:]
  /// The wide block that was looked at last, by its node; nil where none was.
  var held: Int?
  var search: PageSearch?
  /// The byte last jumped to; nil once the page has moved since.
  var lastJump: Int?
  /// Columns and rows of the text.
  private(set) var size = Size(width: 72, height: 20)
  /// What is in sight, from top to bottom; at most as many as the text has rows.
  private(set) var rows: [ReaderRow] = []
  /// Lines of a table's head that stay above its rows.
  private(set) var head: [ReaderRow] = []
  /// Units laid out lately.
  private var laidOut: [Int: [PageLine]] = [:]

  /// A reader at the top of a page.
  package init(_ flow: Flow) { self.flow = flow }

  /// The note.
  package var note: Note { flow.note }

  /// The page as it will be drawn.
  var look: Look {
    let looks = looks
    var look = Look(links: { looks.indices.contains($0) ? looks[$0] : .resolved })
    look.folds = folds
    look.isASCII = isASCII
    look.spellsOut = spellsOut
    return look
  }

  /// Takes the characters that there are.
  mutating func draw(as options: Options) {
    isASCII = options.isASCII
    spellsOut = options.spellsOut
    forget()
  }

  /// Gives the text another size; the first line in sight stays.
  mutating func resize(_ size: Size) {
    let size = Size(width: max(1, size.width), height: max(1, size.height))
    guard size != self.size else { return }
    let position = position
    self.size = size
    forget()
    move(to: position)
  }

  /// Puts a newer text of the same note in place of this one; the place stays.
  mutating func replace(_ flow: Flow) {
    put(flow)
    search = search.map { PageSearch($0.text, in: flow, from: position) }
  }

  private mutating func put(_ flow: Flow) {
    let position = position
    let change = TextChange(from: self.flow.document.source, to: flow.document.source)
    let isSameText = change.isNone
    let kept = isSameText ? nil : KeptPlace(self, in: flow, change)
    let isSamePage = isSameText && self.flow.units.count == flow.units.count
    let closed = ClosedSections(self)
    self.flow = flow
    // No unit of the old text is asked for in the new one, which may have fewer.
    rows = []
    top = LinePlace(unit: 0, line: 0)
    if isSameText {
      if case .embedded? = selected { selected = nil }
      forget()
    } else {
      selected = nil
      pans = [:]
      held = nil
      folds = closed.folds(in: flow.note)
    }
    if isSamePage { return move(to: position) }
    guard let kept else { return move(toOffset: change.place(of: position.offset)) }
    move(to: Position(unit: kept.unit, characters: kept.isTop ? position.characters : 0))
    if !kept.isTop { scroll(by: -kept.rowsAbove) }
  }

  // MARK: - Lines

  /// The lines of a unit, as wide as the text.
  mutating func lines(of unit: Int) -> [PageLine] {
    if let lines = laidOut[unit] { return lines }
    if laidOut.count > 400 { laidOut = [:] }
    let lines =
      flow.isHidden(unit, folds) ? [] : flow.lines(of: unit, width: size.width, look: look)
    laidOut[unit] = lines
    return lines
  }

  private mutating func forget() {
    laidOut = [:]
    guard !rows.isEmpty else { return }
    settle()
  }

  /// The line `count` lines from a place, as far as the page goes.
  mutating func place(_ count: Int, linesFrom start: LinePlace) -> LinePlace {
    var place = start
    var left = count
    while left > 0 {
      let rest = lines(of: place.unit).count - 1 - place.line
      if left <= rest {
        place.line += left
        return place
      }
      guard let next = nextUnit(place.unit) else {
        place.line = max(0, lines(of: place.unit).count - 1)
        return place
      }
      left -= rest + 1
      place = LinePlace(unit: next, line: 0)
    }
    while left < 0 {
      if place.line + left >= 0 {
        place.line += left
        return place
      }
      guard let previous = previousUnit(place.unit) else {
        return LinePlace(unit: place.unit, line: 0)
      }
      left += place.line + 1
      place = LinePlace(unit: previous, line: lines(of: previous).count - 1)
    }
    return place
  }

  /// The next unit that has lines.
  private mutating func nextUnit(_ unit: Int) -> Int? {
    var next = flow.visible(after: unit, folds)
    while let found = next, lines(of: found).isEmpty { next = flow.visible(after: found, folds) }
    return next
  }

  private mutating func previousUnit(_ unit: Int) -> Int? {
    var next = flow.visible(before: unit, folds)
    while let found = next, lines(of: found).isEmpty { next = flow.visible(before: found, folds) }
    return next
  }

  // MARK: - What is in sight

  /// Sets the top line and lays out what is below it; the last line of the page does not leave the
  /// bottom.
  mutating func show(_ place: LinePlace) {
    top = place
    lastJump = nil
    settle()
  }

  private mutating func settle() {
    if flow.isHidden(top.unit, folds) || lines(of: top.unit).isEmpty {
      let unit = previousUnit(top.unit) ?? nextUnit(top.unit) ?? 0
      top = LinePlace(unit: unit, line: 0)
    }
    top.line = min(top.line, max(0, lines(of: top.unit).count - 1))
    fill()
    if rows.count < size.height {
      top = place(rows.count - size.height, linesFrom: top)
      fill()
    }
    head = hiddenHead()
  }

  private mutating func fill() {
    rows = []
    var next: LinePlace? = top
    while let place = next, rows.count < size.height {
      let lines = lines(of: place.unit)
      for line in place.line..<max(place.line, lines.count) where rows.count < size.height {
        rows.append(ReaderRow(place: LinePlace(unit: place.unit, line: line), line: lines[line]))
      }
      next = nextUnit(place.unit).map { LinePlace(unit: $0, line: 0) }
    }
  }

  /// The head of the table at the top, where that has left the screen and its rows have not.
  private mutating func hiddenHead() -> [ReaderRow] {
    guard let first = rows.first, let number = first.line.table?.number else { return [] }
    let start = flow.beginning(ofTable: number, in: first.place.unit)
    let lines = lines(of: start)
    let head = lines.indices.filter { lines[$0].table == .init(number: number, isHead: true) }
      .map { ReaderRow(place: LinePlace(unit: start, line: $0), line: lines[$0]) }
    guard let top = head.first, first.place > top.place, rows.count > head.count else { return [] }
    let last = rows[head.count]
    guard last.line.table?.number == number,
      flow.units[last.place.unit].node == flow.units[start].node,
      flow.beginning(ofTable: number, in: last.place.unit) == start
    else { return [] }
    return head
  }
}

/// A line of a page.
struct LinePlace: Hashable, Comparable, Sendable {
  var unit: Int
  /// From 0, the unit's gap included.
  var line: Int

  static func < (one: LinePlace, two: LinePlace) -> Bool {
    (one.unit, one.line) < (two.unit, two.line)
  }
}

/// A line in sight.
struct ReaderRow: Equatable, Sendable {
  var place: LinePlace
  var line: PageLine
}

import Cells

/// Rows of which one is selected and some are in sight.
struct RowList: Sendable {
  private(set) var rows = RowRuns()
  /// The rows with those that the filter leaves out.
  private var all = RowRuns()
  /// How many rows can be selected, and how many could without the filter.
  private(set) var counts = Counts(shown: 0, all: 0)
  /// Columns of the widest lead.
  private(set) var leadWidth = 0
  /// What rows must say to be listed.
  private(set) var filter = RowFilter("")
  /// Whether the rows given have what the filter asks for already: who gives them looked at more.
  var isGivenFiltered = false
  /// Whether deprecated notes are left out.
  private(set) var hidesDeprecated = false
  /// The place of the selected row; nil where no row can be selected.
  private(set) var selected: Int?
  /// The first row in sight.
  private(set) var top = 0
  /// Rows of the screen.
  private(set) var height = 1
  /// Columns of the screen.
  private(set) var width = 1
  /// How sentences below a title are to be shown, which may make them longer; nil as they are.
  var marks: FrameMarks?

  struct Counts: Equatable, Sendable {
    var shown: Int
    var all: Int
    /// Rows of deprecated notes that are left out.
    var hidden = 0
  }

  init(_ rows: [ListRow] = []) { replace(rows) }

  /// The selected row.
  var selection: ListRow? { selected.map { rows[$0] } }

  /// Puts other rows in place of these; keeps the selection on the row with the same action.
  mutating func replace(_ new: [ListRow], keepsSelection: Bool = true) {
    replace(RowRuns(new), keepsSelection: keepsSelection)
  }

  /// Puts other rows in place of these; keeps the selection on the row with the same action.
  mutating func replace(_ new: RowRuns, keepsSelection: Bool = true) {
    let old = selection
    all = new
    let wanted = hidesDeprecated ? new.withoutDeprecated : new
    rows = isGivenFiltered || filter.isEmpty ? wanted : RowRuns(filter.rows(of: wanted))
    if rows.isEmpty, !filter.isEmpty { rows = RowRuns([RowFilter.nothing]) }
    // Not at every frame: there may be 100,000.
    counts = Counts(shown: rows.selectableCount, all: wanted.selectableCount)
    if hidesDeprecated { counts.hidden = all.selectableCount - counts.all }
    if rows.isEmpty, counts.hidden > 0 { rows = RowRuns([.hidden(counts.hidden)]) }
    leadWidth = rows.leadWidth
    let twin = old.flatMap { old in
      // Of several that lead to one place, the one that was selected.
      selected.flatMap { rows.indices.contains($0) && rows[$0].action == old.action ? $0 : nil }
        ?? rows.firstIndex(of: old.action)
    }
    let start = keepsSelection ? twin ?? min(selected ?? 0, max(0, rows.count - 1)) : 0
    if !keepsSelection { top = 0 }
    selected = nearestSelectable(to: start)
    settle()
  }

  /// Puts rows below these.
  mutating func append(_ new: [ListRow]) {
    var longer = all
    longer.append(new)
    replace(longer)
  }

  /// Lists only rows with these words; all rows for an empty text.
  mutating func filter(by text: String) {
    filter = RowFilter(text)
    replace(all)
  }

  /// Leaves deprecated notes out, or lists them again.
  mutating func hideDeprecated(_ hides: Bool) {
    guard hides != hidesDeprecated else { return }
    hidesDeprecated = hides
    replace(all)
  }

  /// Sets the mark of where the reader is.
  mutating func markCurrent(_ isCurrent: (ListRow) -> Bool) {
    if all.markCurrent(isCurrent) { replace(all) }
  }

  /// Gives the list another size; the selection stays in sight.
  mutating func resize(_ size: Size) {
    height = max(1, size.height)
    width = max(1, size.width)
    top = 0
    settle()
  }

  /// Selects a row, or the nearest one that can be.
  mutating func select(_ row: Int) {
    selected = nearestSelectable(to: min(max(0, row), max(0, rows.count - 1)))
    settle()
  }

  /// Selects the first row of a group, with the group's name at the top.
  mutating func lead(with heading: Int) {
    select(heading + 1)
    top = min(heading, lastTop)
  }

  /// Selects the row that does what another did, if there is one.
  mutating func select(like row: ListRow?) {
    guard let row, let twin = rows.firstIndex(of: row.action) else { return }
    select(twin)
  }

  /// Moves the selection by a number of selectable rows.
  mutating func move(by count: Int) {
    guard var place = selected else { return scroll(by: count) }
    var left = abs(count)
    let step = count < 0 ? -1 : 1
    var next = place + step
    while left > 0, rows.indices.contains(next) {
      if rows[next].isSelectable {
        place = next
        left -= 1
      }
      next += step
    }
    selected = place
    // What stands above the first row belongs to it.
    if left > 0, step < 0 { top = 0 }
    settle()
  }

  /// Moves what is in sight, the selection with it as far as it must.
  mutating func scroll(by count: Int) {
    top = min(max(0, top + count), max(0, rows.count - 1))
    let limit = lastTop
    top = min(top, limit)
    if let place = selected {
      let shown = visible
      if place < shown.lowerBound { selected = nearestSelectable(to: shown.lowerBound) }
      if place >= shown.upperBound { selected = nearestSelectable(to: shown.upperBound - 1) }
    }
  }

  /// The rows in sight.
  var visible: Range<Int> {
    var used = rows.indices.contains(top) ? -gap(above: top) : 0
    var end = top
    while end < rows.count, used < height {
      used += rowHeight(end)
      end += 1
    }
    return top..<max(end, min(top, rows.count))
  }

  /// The row at a line of the screen, counted from 0; nil below the last.
  func row(atLine line: Int) -> Int? {
    var used = rows.indices.contains(top) ? -gap(above: top) : 0
    for place in visible {
      used += rowHeight(place)
      if line < used { return place }
    }
    return nil
  }

  /// Lines of a row: an empty one above a heading, the title, and what stands below it.
  func rowHeight(_ place: Int) -> Int {
    let row = rows[place]
    let below = row.more.isEmpty ? 0 : moreLines(of: row).count
    return gap(above: place) + 1 + below + (row.excerpt == nil || row.title.isEmpty ? 0 : 1)
  }

  /// Empty lines above a row, which the first in sight has not.
  func gap(above place: Int) -> Int { rows[place].kind == .heading && place > 0 ? 1 : 0 }

  /// The lines below a row's title, at most three.
  func moreLines(of row: ListRow) -> [String] {
    let room = max(8, width - 5 - row.level * 2)
    let wrapped = row.more.flatMap { text in
      LineBreaker(width: room).wrap([Run(marks?.shown(text) ?? text)]).map(\.text)
    }
    guard wrapped.count > 3 else { return wrapped }
    let ellipsis = marks?.ellipsis ?? "…"
    let last = TextWidth.truncate(wrapped[2] + " " + ellipsis, to: room, ellipsis: ellipsis)
    return wrapped.prefix(2) + [last]
  }

  /// Brings the selection into sight and the end to the bottom.
  mutating func settle() {
    guard !rows.isEmpty else {
      top = 0
      return
    }
    top = min(top, rows.count - 1)
    if let place = selected {
      if place < top { top = headingAbove(place) }
      top = max(top, firstTop(showing: place))
    }
    top = min(top, lastTop)
    // The name of a group stays with its first row.
    if top > 0, rows[top - 1].kind == .heading,
      selected.map({ lineEnd(of: $0, from: top - 1) <= height }) ?? true
    {
      top -= 1
    }
  }

  /// The greatest `top` that leaves no empty lines below.
  private var lastTop: Int {
    var used = 0
    var place = rows.count
    while place > 0 {
      used += rowHeight(place - 1)
      if used > height { break }
      place -= 1
    }
    return min(place, max(0, rows.count - 1))
  }

  /// The least `top` with which a row is whole in sight; the row itself where it is too high.
  private func firstTop(showing place: Int) -> Int {
    var used = rowHeight(place)
    var first = place
    // From the row upwards: where the selection leaps, there may be 100,000 rows on the way.
    while first > 0 {
      used += rowHeight(first - 1)
      if used > height { break }
      first -= 1
    }
    return first
  }

  private func lineEnd(of place: Int, from top: Int) -> Int {
    (top...max(top, place)).reduce(-gap(above: top)) { $0 + rowHeight($1) }
  }

  private func headingAbove(_ place: Int) -> Int {
    place > 0 && rows[place - 1].kind == .heading ? place - 1 : place
  }

  private func nearestSelectable(to place: Int) -> Int? {
    guard rows.indices.contains(place) else { return nil }
    return rows[place...].firstIndex { $0.isSelectable }
      ?? rows[..<place].lastIndex { $0.isSelectable }
  }
}

import Cells
import Layout
import Markup

/// The rows of a list, in runs: some that are there, and some that are made when they are looked
/// at.
struct RowRuns: Sendable {
  /// Rows that stand below one another.
  private enum Run: Sendable {
    case made([ListRow])
    case notes(NoteRows)
  }

  private var runs: [Run] = []
  /// Where each run begins.
  private var starts: [Int] = []
  /// How many rows there are.
  private(set) var count = 0

  init(_ rows: [ListRow] = []) { append(rows) }

  /// Puts a row below these.
  mutating func append(_ row: ListRow) { append([row]) }

  /// Puts rows below these.
  mutating func append(_ rows: [ListRow]) {
    guard !rows.isEmpty else { return }
    guard case .made(var last)? = runs.last else { return append(.made(rows), rows.count) }
    // Else each of 20,000 folders would copy those before it.
    runs[runs.count - 1] = .made([])
    last += rows
    runs[runs.count - 1] = .made(last)
    count += rows.count
  }

  /// Puts rows of notes below these.
  mutating func append(_ notes: NoteRows) {
    guard !notes.isEmpty else { return }
    append(.notes(notes), notes.count)
  }

  /// Puts all of another's rows below these.
  mutating func append(_ other: RowRuns) {
    for run in other.runs {
      switch run {
      case .made(let rows): append(rows)
      case .notes(let notes): append(notes)
      }
    }
  }

  private mutating func append(_ run: Run, _ length: Int) {
    runs.append(run)
    starts.append(count)
    count += length
  }

  /// The place of the first row that does something; costs nothing a row for rows of notes.
  func firstIndex(of action: RowAction) -> Int? {
    for (run, start) in zip(runs, starts) {
      let place =
        switch run {
        case .made(let rows): rows.firstIndex { $0.action == action }
        case .notes(let notes): notes.firstIndex(of: action)
        }
      if let place { return start + place }
    }
    return nil
  }

  /// How many rows can be selected.
  var selectableCount: Int {
    runs.reduce(0) { count, run in
      switch run {
      case .made(let rows): count + rows.count { $0.isSelectable }
      case .notes(let notes): count + notes.count
      }
    }
  }

  /// Columns of the widest lead; rows of notes have none.
  var leadWidth: Int {
    runs.reduce(0) { widest, run in
      guard case .made(let rows) = run else { return widest }
      return rows.reduce(widest) {
        $1.lead.isEmpty ? $0 : Swift.max($0, TextWidth.width(of: $1.lead))
      }
    }
  }

  /// The rows without those of deprecated notes.
  var withoutDeprecated: RowRuns {
    var kept = RowRuns()
    for run in runs {
      switch run {
      case .made(let rows): kept.append(rows.filter { !$0.isDeprecated })
      case .notes(let notes): kept.append(notes.withoutDeprecated)
      }
    }
    return kept
  }

  /// Sets the mark of where the reader is; returns whether that changed a row. Rows of notes stay.
  mutating func markCurrent(_ isCurrent: (ListRow) -> Bool) -> Bool {
    var hasChanged = false
    for run in runs.indices {
      // Asked at every line that is scrolled: a copy of a long outline would be felt.
      guard case .made(var rows) = runs[run] else { continue }
      let changed = rows.indices.filter { rows[$0].isCurrent != isCurrent(rows[$0]) }
      guard !changed.isEmpty else { continue }
      for place in changed { rows[place].isCurrent.toggle() }
      runs[run] = .made(rows)
      hasChanged = true
    }
    return hasChanged
  }

  /// Marks the first row that leads to the beginning of a note as where the reader is.
  mutating func markCurrent(path: String, _ note: Int) -> Int? {
    guard let place = firstIndex(of: .go(path: path, .top)) else { return nil }
    let run = self.run(at: place)
    switch runs[run] {
    case .made(var rows):
      rows[place - starts[run]].isCurrent = true
      runs[run] = .made(rows)
    case .notes(var notes):
      notes.current = note
      runs[run] = .notes(notes)
    }
    return place
  }

  private func run(at place: Int) -> Int { starts.partition { $0 <= place } - 1 }
}

extension RowRuns: RandomAccessCollection {
  /// Always 0.
  var startIndex: Int { 0 }
  /// How many rows there are.
  var endIndex: Int { count }

  /// The row at a place; traps where there is none.
  subscript(place: Int) -> ListRow {
    let run = run(at: place)
    switch runs[run] {
    case .made(let rows): return rows[place - starts[run]]
    case .notes(let notes): return notes[place - starts[run]]
    }
  }
}

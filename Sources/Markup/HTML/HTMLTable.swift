/// Where a table of raw HTML, its rows and its cells stand in the text that they are written in.
///
/// A table inside a cell is text of that cell. Cells that go over several rows stand in each of
/// them, those that go over several columns once.
package struct HTMLTable: Sendable {
  /// A cell as it stands in a row.
  package struct Cell: Sendable {
    /// What is between its tags; of a repeated one that of the row where it begins.
    package let content: Range<Int>
    /// Whether it is written as a head.
    package let isHead: Bool
    /// Those that it goes over, the row's first being 0.
    package let columns: Range<Int>
    /// Whether it begins in a row above.
    package internal(set) var isRepeated = false
  }

  /// A row with a cell at least.
  package struct Row: Sendable {
    /// Where its first tag begins.
    package let start: Int
    /// In the order of the columns, which they cover without a gap.
    package internal(set) var cells: [Cell] = []

    /// How many columns they cover.
    package var columnCount: Int { cells.last?.columns.upperBound ?? 0 }
  }

  /// A place between rows at which reading can begin.
  package struct Break: Sendable {
    let row: Int
    /// Where the row after it begins.
    package let start: Int
    /// What is open there.
    package let state: HTMLState
  }

  /// From its first tag on, to the end of its last.
  package internal(set) var range: Range<Int>
  /// Whether it begins with a tag of its own; else with a row or cell that stands in none.
  package let hasTag: Bool
  /// What its caption says; nil where it has none.
  package internal(set) var caption: Range<Int>?
  /// Those of the head too.
  package internal(set) var rows: [Row] = []
  /// After every 100 rows, or sooner where these have more than 32 KB; none in rows without a
  /// table.
  package internal(set) var breaks: [Break] = []
  /// How many of its rows are its head: those of heads alone above all others.
  package internal(set) var heads = 0
  /// Of each column, as far as its cells say: the first that says anything counts.
  package internal(set) var alignments: [Alignment] = []
  /// At most 256 columns have cells of their own.
  package internal(set) var columnCount = 0

  /// How many of its rows say what the columns are: its head; without one, or where there is
  /// nothing below it, the first row.
  package var bodyStart: Int { heads > 0 && heads < rows.count ? heads : min(1, rows.count) }

  /// Adds a row below the others.
  mutating func add(_ row: Row) {
    if heads == rows.count, row.cells.allSatisfy({ $0.isHead || $0.isRepeated }) { heads += 1 }
    columnCount = max(columnCount, row.columnCount)
    rows.append(row)
  }
}

extension Alignment {
  /// As the tag of a cell says, by `align` or the style `text-align`.
  init(_ tag: HTMLTag) {
    let style = tag.attribute("style").flatMap { style in
      style.split(separator: ";").lazy.compactMap { rule -> Substring? in
        let parts = rule.split(separator: ":", maxSplits: 1)
        return parts.count == 2 && Alignment.word(parts[0]) == "text-align" ? parts[1] : nil
      }.last
    }
    switch Alignment.word(style ?? tag.attribute("align")?[...] ?? "") {
    case "left", "start": self = .left
    case "center": self = .center
    case "right", "end": self = .right
    default: self = .none
    }
  }

  /// The first word of a text, in lower case.
  private static func word(_ text: Substring) -> String {
    text.split { $0.isWhitespace || $0 == "!" }.first?.lowercased() ?? ""
  }
}

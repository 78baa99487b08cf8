/// A piece of a page that is laid out by itself.
package struct Unit: Hashable, Sendable {
  /// What a unit can show.
  package enum Kind: Hashable, Sendable {
    /// Title, type, tags, dates, sources, trust, description; unit 0 of every flow.
    case card
    /// A banner above the text: what could not be read, or only by guesses.
    case banner
    /// The index into the note's `headings`.
    case heading(Int)
    case paragraph
    case calloutTitle
    /// Some lines of a code block, at most 200.
    case code
    /// Some rows of a table, at most 100; the first of a table begins with its head.
    case table
    case html
    case math
    case image
    /// The origin of an embedded note, by its number on the page.
    case embed(Int)
    /// A unit of an embedded note, by the number of the note on the page and its own among those
    /// shown.
    case embedded(Int, unit: Int)
    case rule
    /// The line above the footnotes at the end.
    case footnoteRule
    /// A list item or footnote without any text.
    case blank
  }

  /// What it shows.
  package var kind: Kind
  /// Node index; 0 for what has no node of its own.
  package var node: Int
  /// Bytes of the note.
  package var range: Range<Int>
  /// Line of the note, from 1.
  package var line: Int
  /// Index of the heading above it, or its own; nil before the first.
  package var section: Int?
  /// Empty lines at its top, which `Flow.lines` includes.
  package var gap: Int
  /// Index into the containers of the flow; -1 outside all.
  var container: Int
  /// The container that goes on through the gap; -1 outside all.
  var gapContainer: Int
  /// How many of the innermost containers begin with this unit.
  var opening: Int
  /// What it shows of its node where that is not all: lines of a code block from 0, rows of a table
  /// as node indices, bytes of the literal text for HTML and math, else bytes. Empty means all of
  /// it.
  var part: Range<Int>
}

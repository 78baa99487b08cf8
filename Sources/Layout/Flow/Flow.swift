package import Markup
package import Notes

/// A note as a list of units, each of which is laid out only when it is looked at.
///
/// Making one is a single pass over the tree, linear in it; no line is wrapped.
package struct Flow: Sendable {
  /// The note that it shows.
  package let note: Note
  /// The note with its places in ``document``: see ``ReadNote/placed``.
  package let placed: Note
  /// The tree that all byte ranges and node indices are of.
  package let document: Document
  /// In the order of the page; never empty. Footnotes are moved to the end.
  package let units: [Unit]
  let containers: [Container]
  let places: LinkPlaces
  let linkNumbers: [Int]
  let lines: SourceLines
  /// Seconds since 1970.
  let now: Int
  /// The first unit of the footnotes.
  let footnotes: Int
  /// The first unit of those that stand in the text, which come last.
  let inlineFootnotes: Int
  /// First units of the footnotes, by the node of the definition, or of the footnote in the text.
  let definitions: [Int: Int]
  /// The numbers of footnotes that stand in the text, by their nodes.
  let footnoteNumbers: [Int: Int]
  let sections: [Section]
  let landmarks: LandmarkPlaces
  /// Shapes of the tables that are more than one unit.
  private(set) var tables: [Int: TableShape] = [:]
  /// Shapes of the code blocks that are more than one unit.
  let codes: [Int: CodeShape]
  let htmlTables: HTMLTables
  /// Shapes of the tables of HTML that are more than one unit, by block and number.
  private(set) var htmlShapes: [Int: [Int: TableShape]] = [:]
  /// Shapes of the blocks of HTML and math that are more than one unit.
  let literals: [Int: LiteralShape]

  /// What it shows of other notes.
  let embedded: [EmbeddedPart]

  /// The flow of a note; `now` is in seconds since 1970 and decides whether it is stale.
  ///
  /// Of `embeds`, by the index of the link, those that make up a paragraph are shown in place;
  /// other embeds are links.
  package init(_ read: ReadNote, now: Int, embeds: [Int: EmbeddedNote] = [:]) {
    note = read.note
    placed = read.placed
    document = read.document
    htmlTables = read.htmlTables
    self.now = now
    lines = SourceLines(read)
    places = LinkPlaces(read)
    linkNumbers = places.numbers(count: read.note.links.count)
    landmarks = LandmarkPlaces(read, places: places)
    var builder = FlowBuilder(
      read, lines: lines, places: places, headings: landmarks.headingNodes, embeds: embeds, now: now
    )
    builder.run()
    units = builder.units
    containers = builder.containers
    footnotes = builder.footnotes
    inlineFootnotes = builder.inlineFootnotes
    definitions = builder.definitions
    footnoteNumbers = builder.footnoteNumbers
    sections = builder.sections
    codes = builder.codes
    literals = builder.literals
    embedded = builder.embedded
    for table in builder.longTables { tables[table] = TableShape(of: table, in: self) }
    for (block, shape) in literals {
      for table in shape.longTables {
        htmlShapes[block, default: [:]][table] = tableShape(of: block, table)
      }
    }
  }

  /// Indices of the links of the text, in its order, as numbers behind them count.
  package var numberedLinks: [Int] { places.all.map(\.link) }

  /// The lines of a unit, its gap included; none where it is folded away.
  ///
  /// Every line is at most `width` columns wide, unless it can be panned. Cost: the unit, whatever
  /// the rest of the note.
  package func lines(of unit: Int, width: Int, look: Look = Look()) -> [PageLine] {
    if isHidden(unit, look.folds) { return [] }
    return UnitLayout(self, unit, width: width, look: look).lines()
  }
}

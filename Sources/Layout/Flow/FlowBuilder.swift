import Markup
import Notes

/// Walks the tree once and lists the units.
struct FlowBuilder {
  let note: Note
  let document: Document
  let lines: SourceLines
  let places: LinkPlaces
  let htmlTables: HTMLTables
  /// Notes that this one embeds, by the index of the link.
  let embeds: [Int: EmbeddedNote]
  /// Seconds since 1970.
  let now: Int
  var embedded: [EmbeddedPart] = []
  private let headingNodes: [Int]
  var units: [Unit] = []
  var containers: [Container] = []
  var sections: [Section] = []
  /// First units of footnotes, by the node of the definition, or of the footnote in the text.
  var definitions: [Int: Int] = [:]
  /// The numbers of footnotes that stand in the text, by their nodes.
  var footnoteNumbers: [Int: Int] = [:]
  var codes: [Int: CodeShape] = [:]
  var literals: [Int: LiteralShape] = [:]
  var longTables: [Int] = []
  /// The first unit of the footnotes, and of those that stand in the text.
  var footnotes = 0
  var inlineFootnotes = 0
  /// The container that units now go into; -1 outside all.
  var container = -1
  /// Containers begun since the last unit.
  private var fresh = 0
  /// Empty lines asked for before the next unit.
  var gap: (lines: Int, container: Int)?
  private var section: Int?
  private var bulletDepth = 0
  var footnoteNodes: [Int] = []

  init(
    _ read: ReadNote, lines: SourceLines, places: LinkPlaces, headings: [Int],
    embeds: [Int: EmbeddedNote], now: Int
  ) {
    self.places = places
    self.embeds = embeds
    self.now = now
    note = read.note
    document = read.document
    htmlTables = read.htmlTables
    self.lines = lines
    headingNodes = headings
    sections = note.headings.map {
      Section(level: $0.level, parent: -1, unit: nil, isOpen: false, holdsKeyPoints: false)
    }
    findKeyPoints(read.placed)
  }

  mutating func run() {
    addCard()
    var blocks = Array(document.children(of: 0))
    if let title = titleBlock(blocks) {
      if let heading = heading(of: title) { begin(heading) }
      blocks.removeAll { $0 == title }
    }
    addBlocks(blocks, isTight: false)
    footnotes = units.count
    let inText = document.nodes.indices.filter { document.nodes[$0].kind == .inlineFootnote }
    addFootnotes(inText)
  }

  // MARK: Units

  mutating func add(
    _ kind: Unit.Kind, _ node: Int, _ range: Range<Int>? = nil, part: Range<Int> = 0..<0
  ) {
    let range = range ?? document.nodes[node].range
    units.append(
      Unit(
        kind: kind, node: node, range: range,
        line: lines.line(at: range.lowerBound),
        section: section, gap: gap?.lines ?? 0, container: container,
        gapContainer: gap?.container ?? -1, opening: fresh, part: part))
    gap = nil
    fresh = 0
  }

  /// Asks for empty lines before the next unit; of several wishes the first decides where, the
  /// largest how many.
  mutating func separate(_ lines: Int) {
    if let gap {
      self.gap = (max(gap.lines, lines), gap.container)
    } else {
      gap = (lines, container)
    }
  }

  mutating func inside(_ kind: Container.Kind, _ node: Int, _ body: (inout FlowBuilder) -> Void) {
    let outer = container
    containers.append(Container(parent: outer, kind: kind, node: node))
    container = containers.count - 1
    fresh += 1
    let count = units.count
    body(&self)
    if units.count == count {
      let start = Int(document.nodes[node].start)
      add(.blank, node, start..<max(start, Int(document.nodes[node].end)))
    }
    container = outer
  }

  // MARK: Sections

  /// Opens the section of a heading; headings inside other blocks open none.
  mutating func begin(_ heading: Int) {
    while let open = section, sections[open].level >= sections[heading].level {
      section = sections[open].parent < 0 ? nil : sections[open].parent
    }
    sections[heading].parent = section ?? -1
    sections[heading].isOpen = true
    section = heading
  }

  mutating func leaveSections() { section = nil }

  private mutating func findKeyPoints(_ placed: Note) {
    var points = placed.keyPoints.map(\.place.range.lowerBound)[...]
    let starts = headingNodes.map { Int(document.nodes[$0].start) }
    for index in sections.indices where index < starts.count {
      points = points.drop { $0 < starts[index] }
      let end = index + 1 < starts.count ? starts[index + 1] : document.source.count
      sections[index].holdsKeyPoints = points.first.map { $0 < end } ?? false
    }
  }

  /// The index of a heading in the note's `headings`, by its node; nil where the note has it not.
  func heading(of node: Int) -> Int? {
    let index = headingNodes.partition { $0 < node }
    guard index < min(headingNodes.count, sections.count), headingNodes[index] == node else {
      return nil
    }
    return index
  }

  // MARK: Lists

  mutating func withBullets(_ isBulleted: Bool, _ body: (inout FlowBuilder, Int) -> Void) {
    if isBulleted { bulletDepth += 1 }
    body(&self, bulletDepth - 1)
    if isBulleted { bulletDepth -= 1 }
  }
}

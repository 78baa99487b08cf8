import Notes
import WikiIndex

/// A part of a note on its way into a file, with what has been decided about it so far.
struct Passage {
  let source: PassageSource
  /// Bytes of the document.
  let range: Range<Int>
  /// Whether it stands in another note's text, or elsewhere in its own, in place of an embed.
  let isInlined: Bool
  var edits = Edits()
  /// Headings that the part brings into the file, by the offset at which they come.
  var headings: [(offset: Int, headings: [OutputHeading])] = []
  /// Labels in the output of footnotes, by folded label in the note.
  var labels: [String: String] = [:]
  /// The footnote definition that the part is; nil for any other part.
  var definition: Int?
  /// The definitions of footnotes that it brings along, in the order of their first references.
  var brought: [Int] = []
  /// What became of each link definition that was met.
  var definitions: Set<Int> = []
  var namedBlocks: Set<String> = []

  var read: ReadNote { source.read }
  /// Number of the note in the graph.
  var number: Int { source.number }

  init(_ source: PassageSource, _ range: Range<Int>, isInlined: Bool) {
    self.source = source
    self.range = range
    self.isInlined = isInlined
  }

  /// The headings in the order of the text.
  var orderedHeadings: [OutputHeading] {
    headings.sorted { $0.offset < $1.offset }.flatMap(\.headings)
  }
}

/// A heading as it stands in the output.
struct OutputHeading: Sendable {
  /// Number of the note that it is from.
  var note: Int
  /// Place among that note's headings; nil where it was inlined and nothing links to it here.
  var index: Int?
  /// As the note has it.
  var level: Int
  /// What its anchor is made of.
  var text: String
}

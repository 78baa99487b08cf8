import Markup

/// A heading with where it stands in the tree.
struct HeadingPlace {
  var heading: Heading
  var node: Int
  /// Index of the nearest heading of a higher level around it; nil at the top.
  var parent: Int?
  /// Whether it stands in a quote, list or callout and opens no section of the note.
  var isNested: Bool

  /// The headings of a document, in order.
  static func all(_ document: Document, lines: LineMap) -> [HeadingPlace] {
    var places: [HeadingPlace] = []
    var slugs = SlugCounter()
    var open: [Int] = []
    for node in document.nodes.indices where document.nodes[node].kind == .heading {
      let level = document.headingLevel(of: node)
      let text = Prose(document, node).text.shortened
      let isNested = document.nodes[node].parent != 0
      let range = document.nodes[node].range
      var parent: Int?
      if !isNested {
        while let last = open.last, places[last].heading.level >= level {
          let start = places[last].heading.section.lowerBound
          places[last].heading.section = start..<range.lowerBound
          open.removeLast()
        }
        parent = open.last
        open.append(places.count)
      }
      let end =
        isNested
        ? document.nodes[Int(document.nodes[node].parent)].range.upperBound
        : document.source.count
      let heading = Heading(
        level: level, text: text, raw: document.string(document.nodes[node].content).trimmed,
        slug: slugs.next(text), place: lines.place(range), section: range.lowerBound..<end)
      places.append(
        HeadingPlace(heading: heading, node: node, parent: parent, isNested: isNested))
    }
    return places
  }
}

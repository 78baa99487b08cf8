import Markup
import Notes

/// How a note stands in one file with others: under a heading of the first level, its own below.
struct Chapter {
  /// The heading to put above; nil where the note begins with its title as a heading.
  let heading: String?
  let options: NoteRenderer.Options

  init(_ read: ReadNote) {
    let document = read.document
    var options = NoteRenderer.Options()
    options.start = document.bodyStart
    options.inlinesReferences = true
    var headings: [Int] = []
    for node in document.nodes.indices where document.nodes[node].kind == .heading {
      headings.append(node)
    }
    let first = document.children(of: 0).first {
      document.nodes[$0].kind != .frontmatter && document.nodes[$0].kind != .linkDefinition
    }
    if let first, document.nodes[first].kind == .heading, document.headingLevel(of: first) == 1,
      fold(read.note.headings.first?.text ?? "") == fold(read.note.title)
    {
      options.titleHeading = document.nodes[first].range.lowerBound
      headings.removeFirst()
      heading = nil
    } else {
      heading = EscapedText.inline(read.note.title)
    }
    options.headingShift = headings.contains { document.headingLevel(of: $0) == 1 } ? 1 : 0
    self.options = options
  }
}

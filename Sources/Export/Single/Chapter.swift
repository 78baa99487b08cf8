import Markup
import Notes

/// How a note stands in one file with others: under a heading of the first level, all others below.
struct Chapter {
  /// The heading to put above; nil where the note begins with its title as a heading.
  let heading: String?
  let options: NoteRenderer.Options

  init(_ read: ReadNote) {
    let document = read.document
    var options = NoteRenderer.Options()
    options.start = document.bodyStart
    options.inlinesReferences = true
    let first = document.children(of: 0).first {
      document.nodes[$0].kind != .frontmatter && document.nodes[$0].kind != .linkDefinition
    }
    if let first, document.nodes[first].kind == .heading, document.headingLevel(of: first) == 1,
      fold(read.note.headings.first?.text ?? "") == fold(read.note.title)
    {
      options.titleHeading = document.nodes[first].range.lowerBound
      heading = nil
    } else {
      heading = EscapedText.inline(read.note.title)
    }
    self.options = options
  }

  /// Levels that its headings go down so that none but the title is of the first: its own and those
  /// that embeds bring.
  func shift(of headings: [OutputHeading]) -> Int {
    headings.contains { $0.level == 1 && !(heading == nil && $0.index == 0) } ? 1 : 0
  }
}

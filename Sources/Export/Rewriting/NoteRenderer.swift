import Markup
import Notes
import WikiIndex

/// Makes one note ready for its file: links rewritten, embeds inlined, the rest as it was.
struct NoteRenderer {
  /// How a note's text is changed beside its links.
  struct Options {
    /// Levels that headings go down; a leading heading that is the title does not.
    var headingShift = 0
    /// Offset of the heading that keeps its level.
    var titleHeading: Int?
    /// Bytes of the document to begin at.
    var start = 0
    var edits = Edits()
    /// Whether links by reference get their destination in place.
    var inlinesReferences = false
  }

  /// Where an embed is being inlined.
  struct Frame {
    var note: Int
    var offset: Int
  }

  let wiki: LoadedWiki
  let maker: LinkMaker
  /// Number of the note whose file it is.
  let host: Int
  /// Labels of footnotes that the file has so far.
  var names: FreeNames
  /// Links that became text, in the order of the output.
  var leaving: [LeavingLink] = []
  /// Headings of the output, in order.
  var headings: [OutputHeading] = []
  var options = Options()
  var frames: [Frame] = []
  /// Footnotes that inlined parts bring along.
  var footnotes: [[UInt8]] = []
  /// Bytes of embedded notes that may still be inlined.
  var room = NoteRenderer.embedLimit

  /// Notes that were read for embeds lately, by their numbers.
  var embedded: [Int: PassageSource] = [:]
  /// Places of notes that raw HTML led to lately, by their numbers.
  var anchorTables: [Int: AnchorTable] = [:]

  static let embedLimit = 1 << 20
  /// What an embed takes of the room that shows nothing: its note was read all the same.
  static let refusalCost = 4096
  static let depthLimit = 24

  init(
    _ wiki: LoadedWiki, _ maker: LinkMaker, host: Int, names: FreeNames = FreeNames(separator: "-")
  ) {
    self.wiki = wiki
    self.maker = maker
    self.host = host
    self.names = names
  }

  /// The bytes of the host's file.
  mutating func render(_ read: ReadNote) throws(ExportFailure) -> [UInt8] {
    let source = read.document.source
    // A copied page was read by guesses: its file goes out as it is.
    if read.fileLines != nil {
      let path = wiki.folder.absolutePath(of: read.note.path)
      guard let file = FileBytes.read(path: path) else { throw .unreadable(read.note.path) }
      return file.bytes
    }
    var passage = Passage(
      PassageSource(read, host), options.start..<source.count, isInlined: false)
    passage.edits = options.edits
    claimLabels(&passage)
    try edit(&passage)
    headings = passage.orderedHeadings
    var bytes = passage.edits.applied(to: source, in: passage.range)
    for footnote in footnotes {
      if bytes.last != 0x0A { bytes.append(0x0A) }
      bytes.append(0x0A)
      bytes.append(contentsOf: footnote)
      bytes.append(0x0A)
    }
    return bytes
  }

  /// Collects the edits of a part, node by node.
  mutating func edit(_ passage: inout Passage) throws(ExportFailure) {
    guard passage.read.note.links.count == wiki.graph.links(from: passage.number).count else {
      throw .changed(passage.read.note.path)
    }
    let document = passage.read.document
    var node = max(
      1, document.nodes.partition { $0.range.lowerBound < passage.range.lowerBound })
    var heading = passage.source.headingCount(before: node) - 1
    while node < document.nodes.count {
      let entry = document.nodes[node]
      if entry.kind == .heading { heading += 1 }
      guard entry.range.lowerBound < passage.range.upperBound else { break }
      switch entry.kind {
      case .heading: editHeading(node, index: heading, &passage)
      case .link, .image: editLink(node, &passage)
      case .wikilink: editWikilink(node, &passage)
      case .embed: try editEmbed(node, &passage)
      case .blockID: editBlockID(node, &passage)
      case .footnoteReference: editReference(node, &passage)
      case .footnoteDefinition:
        if editDefinition(node, &passage) {
          node = Int(entry.subtreeEnd)
          heading = passage.source.headingCount(before: node) - 1
          continue
        }
      case .linkDefinition: editLinkDefinition(node, &passage)
      case .htmlBlock, .inlineHTML: editHTML(node, &passage)
      default: break
      }
      node += 1
    }
    editBareLinks(&passage)
  }
}

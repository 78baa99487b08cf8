import Markup
import Notes
import WikiIndex

/// The wiki's history in a bundle that was not asked for it: what it tells of the bundle's notes.
struct OKFLog {
  private let export: FolderExport
  private let note: Int
  private let read: ReadNote
  private var document: Document { read.document }

  static let path = "log.md"

  /// Nil where the wiki has none at its root in the reserved form, or where it is selected itself.
  init?(_ export: FolderExport) throws(ExportFailure) {
    let graph = export.plan.graph
    guard export.format == .okf, let note = graph.note(withID: "log"),
      graph.path(of: note) == Self.path, !export.plan.selection.contains(note),
      !export.maker.paths.notes.values.contains(Self.path)
    else { return nil }
    let read = try export.plan.read(note)
    guard read.fileLines == nil, ReservedForm.log.isUsed(in: read.document),
      ReservedForm.log.faults(of: read.note, in: read.document).isEmpty
    else { return nil }
    self.export = export
    self.note = note
    self.read = read
  }

  /// The file's bytes and the links that became text; nil where nothing tells of the bundle.
  func render() throws(ExportFailure) -> (bytes: [UInt8], leaving: [LeavingLink])? {
    var renderer = NoteRenderer(export.plan.wiki, export.maker, host: note)
    let passage = Passage(
      PassageSource(read, note), 0..<document.source.count, isInlined: false)
    var edits = Edits()
    var day: Int?
    var isUsed = false
    func drop(_ block: Int) { edits.remove(document.wholeLines(of: block, takesBlankLines: true)) }
    func endDay() { if let day { drop(day) } }
    for block in document.children(of: 0) {
      guard document.nodes[block].kind != .heading || document.headingLevel(of: block) == 1 else {
        endDay()
        day = block
        continue
      }
      guard document.nodes[block].kind != .heading else { continue }
      let entries =
        document.nodes[block].kind == .list ? Array(document.children(of: block)) : [block]
      let kept = Set(entries.filter { tells($0, renderer, passage) })
      guard !kept.isEmpty else {
        drop(block)
        continue
      }
      for entry in entries where !kept.contains(entry) {
        edits.remove(document.wholeLines(of: entry))
      }
      day = nil
      isUsed = true
    }
    endDay()
    guard isUsed else { return nil }
    renderer.options.edits = edits
    let bytes = try renderer.render(read)
    let removed = edits.removals
    let kept = renderer.leaving.filter { leaving in
      guard case .link(let link) = leaving.link else { return true }
      let place = read.note.links[link - export.plan.graph.links(from: note).lowerBound].place
      let next = removed.partition { $0.upperBound <= place.range.lowerBound }
      return next == removed.count || removed[next].lowerBound >= place.range.upperBound
    }
    return (bytes, kept)
  }

  /// Whether an entry links to a note of the bundle.
  private func tells(_ entry: Int, _ renderer: NoteRenderer, _ passage: Passage) -> Bool {
    document.descendants(of: entry).contains { node in
      guard let link = renderer.link(node, passage),
        case .note(let target) = export.plan.graph.destination(of: link)
      else { return false }
      return export.plan.selection.contains(target)
    }
  }
}

extension Document {
  /// A node's bytes, and the rest of its last line.
  ///
  /// - Parameter takesBlankLines: whether the empty lines that follow are taken as well.
  func wholeLines(of node: Int, takesBlankLines: Bool = false) -> Range<Int> {
    let range = nodes[node].range
    var end = range.upperBound
    while end < source.count, end > 0, source[end - 1] != 0x0A { end += 1 }
    while takesBlankLines, end < source.count, source[end] == 0x0A || source[end] == 0x0D {
      end += 1
    }
    return range.lowerBound..<end
  }
}

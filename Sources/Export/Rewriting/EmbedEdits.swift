import Markup
import Notes
import WikiIndex

/// Embeds are replaced by what they show.
extension NoteRenderer {
  mutating func editEmbed(_ node: Int, _ passage: inout Passage) throws(ExportFailure) {
    let document = passage.read.document
    guard let link = link(node, passage) else { return editExternalEmbed(node, &passage) }
    switch wiki.graph.destination(of: link) {
    case .note(let target):
      let parent = Int(document.nodes[node].parent)
      guard document.nodes[parent].kind == .paragraph, frames.count < Self.depthLimit, room > 0,
        let source = try source(of: target, passage)
      else { return linkOrText(node, label(node, document), &passage) }
      guard let range = embeddedRange(source, anchor: wiki.graph.anchor(of: link)),
        range.count <= room
      else {
        room -= min(room, Self.refusalCost)
        return linkOrText(node, label(node, document), &passage)
      }
      try inline(node, source, range, &passage)
    case .attachment(let path):
      guard let destination = destination(of: link) else {
        return linkOrText(node, label(node, document), &passage)
      }
      passage.edits.replace(
        document.nodes[node].range, attachment(node, path, destination, document))
    case .folder, nil:
      linkOrText(node, label(node, document), &passage)
    }
  }

  private func editExternalEmbed(_ node: Int, _ passage: inout Passage) {
    let range = passage.read.document.nodes[node].range
    guard let ordinal = passage.source.ordinals[range.lowerBound] else { return }
    let link = passage.read.note.links[ordinal]
    guard link.isExternal else { return }
    let label = EscapedText.inline(link.label ?? link.target)
    passage.edits.replace(range, "![\(label)](\(PlainDestination.text(link.target)))")
  }

  /// The note behind an embed; nil where it is a copied page, which has no parts to speak of.
  private mutating func source(
    of target: Int, _ passage: Passage
  ) throws(ExportFailure) -> PassageSource? {
    if target == passage.number { return passage.source }
    if let source = embedded[target] { return source.read.fileLines == nil ? source : nil }
    let path = wiki.graph.path(of: target)
    guard let read = wiki.folder.read(path, id: wiki.graph.id(of: target)) else {
      throw .unreadable(path)
    }
    if embedded.count >= 16 { embedded = [:] }
    let source = PassageSource(read, target)
    embedded[target] = source
    return read.fileLines == nil ? source : nil
  }

  /// The bytes that an embed shows; nil where the note has no such part.
  private func embeddedRange(_ source: PassageSource, anchor: String?) -> Range<Int>? {
    if let anchor { return source.part(ofAnchor: anchor) }
    let document = source.read.document
    return document.bodyStart..<document.source.count
  }

  private mutating func inline(
    _ node: Int, _ source: PassageSource, _ range: Range<Int>, _ passage: inout Passage
  ) throws(ExportFailure) {
    let document = passage.read.document
    let entry = document.nodes[node]
    let offset = entry.range.lowerBound
    let isCycle = (frames + [Frame(note: passage.number, offset: offset)])
      .contains { $0.note == source.number && range.contains($0.offset) }
    guard !isCycle else {
      let title = EscapedText.inline(wiki.graph.title(of: source.number))
      let destination = link(node, passage).flatMap { self.destination(of: $0) }
      let name = destination.map { "[\(title)](\($0))" } ?? title
      passage.edits.replace(entry.range, "*Cut here: \(name) embeds itself.*")
      return
    }
    room -= range.count
    var part = Passage(source, range, isInlined: true)
    frames.append(Frame(note: passage.number, offset: offset))
    try edit(&part)
    try bringFootnotes(of: &part)
    frames.removeLast()
    passage.headings.append((offset, part.orderedHeadings))
    let shown = source.read.document
    var bytes = part.edits.applied(to: shown.source, in: range)
    bytes = InlinedLines.trimmed(bytes)
    bytes = InlinedLines.dedented(bytes, by: shown.column(of: range.lowerBound))
    if range.upperBound == shown.source.count { bytes += Array(shown.closingOfOpenEnd.utf8) }
    let block = InlinedBlock(node, document, passage.source.lines)
    passage.edits.replace(entry.range, bytes: block.bytes(around: bytes))
  }

  private func attachment(
    _ node: Int, _ path: String, _ destination: String, _ document: Document
  ) -> String {
    let name = String(FilePath.lastComponent(of: path))
    let label = document.wikilink(of: node).label.map { document.string($0) }
    guard FilePath.isImage(path) else {
      return "[\(EscapedText.label(label ?? EscapedText.inline(name)))](\(destination))"
    }
    if let label, let size = ImageSize(label) {
      return "<img src=\"\(destination)\" alt=\"\(escapedHTML(name))\"\(size.attributes)>"
    }
    return "![\(EscapedText.label(label ?? EscapedText.inline(name)))](\(destination))"
  }

  private func escapedHTML(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
  }
}

extension Document {
  /// Where the text begins, after the frontmatter and the line that ends it.
  var bodyStart: Int {
    guard nodes.count > 1, nodes[1].kind == .frontmatter else {
      return source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }
    var end = nodes[1].range.upperBound
    while end < source.count, source[end] != 0x0A, source[end] != 0x0D { end += 1 }
    if end < source.count, source[end] == 0x0D { end += 1 }
    if end < source.count, source[end] == 0x0A { end += 1 }
    return end
  }
}

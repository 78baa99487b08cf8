import Markup
import Notes
import WikiIndex

/// Links and marks of the wiki syntax.
extension NoteRenderer {
  mutating func editWikilink(_ node: Int, _ passage: inout Passage) {
    let document = passage.read.document
    let range = document.nodes[node].range
    guard let ordinal = passage.source.ordinals[range.lowerBound] else { return }
    if passage.read.note.links[ordinal].isExternal {
      let target = PlainDestination.text(passage.read.note.links[ordinal].target)
      passage.edits.replace(range, "[\(label(node, document))](\(target))")
      return
    }
    linkOrText(node, label(node, document), &passage)
  }

  /// A link with this label, or the label alone where the target is not in the output.
  mutating func linkOrText(_ node: Int, _ label: String, _ passage: inout Passage) {
    let document = passage.read.document
    let entry = document.nodes[node]
    guard let link = link(node, passage) else { return }
    if let destination = destination(of: link) {
      passage.edits.replace(entry.range, "[\(EscapedText.label(label))](\(destination))")
      return
    }
    leaving.append(LeavingLink(note: passage.number, link: link))
    let isFirst =
      document.nodes[Int(entry.parent)].kind == .paragraph && Int(entry.parent) == node - 1
    passage.edits.replace(entry.range, isFirst ? EscapedText.atLineStart(label) : label)
  }

  /// What a wikilink shows: its label as written, else its target as text.
  func label(_ node: Int, _ document: Document) -> String {
    if let label = document.wikilink(of: node).label.map({ document.string($0) }),
      document.nodes[node].kind != .embed || ImageSize(label) == nil
    {
      return label
    }
    return EscapedText.inline(document.targetText(ofWikilink: node))
  }

  /// Puts an anchor before `^id`; in inlined text the mark goes.
  func editBlockID(_ node: Int, _ passage: inout Passage) {
    let document = passage.read.document
    let range = document.nodes[node].range
    let id = document.name(of: node)
    if passage.isInlined {
      var start = range.lowerBound
      while start > passage.range.lowerBound, document.source[start - 1] == 0x20 { start -= 1 }
      passage.edits.remove(start..<range.upperBound)
      return
    }
    guard passage.namedBlocks.insert(fold(id)).inserted else { return }
    var anchor = NoteAnchors.block(id)
    if maker.style == .oneFile, let anchors = maker.anchors.notes[passage.number],
      let block = anchors.table.block(id)
    {
      anchor = anchors.blockAnchors[block]
    }
    passage.edits.replace(range.lowerBound..<range.lowerBound, "<a id=\"\(anchor)\"></a> ")
  }

  /// Notes a heading's text and takes it down as many levels as asked for.
  func editHeading(_ node: Int, index: Int, _ passage: inout Passage) {
    let document = passage.read.document
    let entry = document.nodes[node]
    let text = document.headingText(of: node, keepsBlockIDs: !passage.isInlined)
    let level = document.headingLevel(of: node)
    passage.headings.append(
      (
        entry.range.lowerBound,
        [
          OutputHeading(
            note: passage.number, index: passage.isInlined ? nil : index, level: level, text: text)
        ]
      ))
    let isTitle = !passage.isInlined && options.titleHeading == entry.range.lowerBound
    guard options.headingShift > 0, !isTitle else { return }
    let wanted = min(6, level + options.headingShift)
    guard wanted > level else { return }
    if document.source[entry.range.lowerBound] == 0x23 {
      passage.edits.replace(
        entry.range.lowerBound..<entry.range.lowerBound,
        String(repeating: "#", count: wanted - level))
      return
    }
    // An underlined heading of any level becomes one line.
    passage.edits.replace(
      entry.range.lowerBound..<entry.range.lowerBound, String(repeating: "#", count: wanted) + " ")
    for child in document.descendants(of: node)
    where document.nodes[child].kind == .softBreak || document.nodes[child].kind == .hardBreak {
      passage.edits.replace(document.nodes[child].range, " ")
    }
    passage.edits.remove(entry.content.upperBound..<entry.range.upperBound)
  }
}

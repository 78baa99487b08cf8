import Markup
import Notes
import WikiIndex

/// Links written as markdown.
extension NoteRenderer {
  /// The graph's number of the link that begins at a node; nil where nothing is looked up.
  func link(_ node: Int, _ passage: Passage) -> Int? {
    let document = passage.read.document
    guard let ordinal = passage.source.ordinals[document.nodes[node].range.lowerBound] else {
      return nil
    }
    let link = passage.read.note.links[ordinal]
    guard !link.isExternal else { return nil }
    return wiki.graph.links(from: passage.number).lowerBound + ordinal
  }

  /// The destination of a link in the output; nil where it leaves.
  func destination(of link: Int) -> String? {
    guard let destination = wiki.graph.destination(of: link) else { return nil }
    return maker.destination(destination, anchor: wiki.graph.anchor(of: link), from: host)
  }

  mutating func editLink(_ node: Int, _ passage: inout Passage) {
    let document = passage.read.document
    let entry = document.nodes[node]
    let target = document.linkTarget(of: node)
    guard let link = link(node, passage) else {
      if isInlinedReference(target, passage) {
        inlineReference(node, PlainDestination.text(document.destination(of: node)), &passage)
      }
      return
    }
    guard let destination = destination(of: link) else {
      leaving.append(LeavingLink(note: passage.number, link: link))
      toText(node, &passage)
      if let definition = target.definition, passage.definitions.insert(definition).inserted {
        passage.edits.remove(document.nodes[definition].range)
      }
      return
    }
    if isInlinedReference(target, passage) {
      return inlineReference(node, destination, &passage)
    }
    let range: Range<Int>
    if let definition = target.definition {
      guard passage.definitions.insert(definition).inserted else { return }
      range = document.linkTarget(of: definition).destination
    } else {
      range = target.destination
    }
    guard entry.kind == .link || entry.kind == .image,
      !PlainDestination.isSame(document.string(range), destination)
    else { return }
    passage.edits.replace(range, destination)
  }

  /// Leaves of a link what it shows.
  private func toText(_ node: Int, _ passage: inout Passage) {
    let document = passage.read.document
    let entry = document.nodes[node]
    let isFirst =
      document.nodes[Int(entry.parent)].kind == .paragraph && Int(entry.parent) == node - 1
    let shown = document.string(entry.content)
    let escaped = isFirst ? EscapedText.atLineStart(shown) : shown
    let opening = entry.range.lowerBound..<entry.content.lowerBound
    passage.edits.replace(opening, "")
    if escaped.utf8.count > shown.utf8.count {
      let mark = zip(escaped.utf8, shown.utf8).prefix { $0 == $1 }.count
      let at = entry.content.lowerBound + mark
      passage.edits.replace(at..<at, "\\")
    }
    passage.edits.remove(entry.content.upperBound..<entry.range.upperBound)
  }

  private func isInlinedReference(_ target: LinkTarget, _ passage: Passage) -> Bool {
    target.definition != nil && (passage.isInlined || options.inlinesReferences)
  }

  /// `[text][ref]` as `[text](destination "title")`.
  private func inlineReference(_ node: Int, _ destination: String, _ passage: inout Passage) {
    let document = passage.read.document
    let entry = document.nodes[node]
    let title = document.linkTitle(of: node).map { title in
      " \"\(title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    }
    passage.edits.replace(
      entry.content.upperBound..<entry.range.upperBound, "](\(destination)\(title ?? ""))")
  }

  /// Where references were given their destinations, the definitions have nothing left to do.
  func editLinkDefinition(_ node: Int, _ passage: inout Passage) {
    guard passage.isInlined || options.inlinesReferences else { return }
    passage.edits.remove(passage.read.document.nodes[node].range)
  }

  /// `path — why` at the start of an item becomes a link where the path leads into the output.
  mutating func editBareLinks(_ passage: inout Passage) {
    let first = wiki.graph.links(from: passage.number).lowerBound
    for ordinal in passage.source.bareLinks(in: passage.range) {
      let link = passage.read.note.links[ordinal]
      guard let destination = destination(of: first + ordinal) else {
        leaving.append(LeavingLink(note: passage.number, link: first + ordinal))
        continue
      }
      let text = passage.read.document.string(link.place.range)
      passage.edits.replace(
        link.place.range, "[\(EscapedText.inline(text))](\(destination))")
    }
  }
}

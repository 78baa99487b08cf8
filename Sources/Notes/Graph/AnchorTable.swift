/// The headings, blocks and names in raw HTML of one note by all that an anchor may call them.
///
/// Answers as ``AnchorMatch`` does, whatever their number at the same cost; worth making where many
/// anchors are looked for.
package struct AnchorTable: Sendable {
  /// In source order.
  package let headings: [HeadingEntry]
  /// Ids without carets, in source order.
  package let blocks: [String]
  /// Of raw HTML, in source order.
  package let html: [String]
  private var headingsByName: [String: [Int]] = [:]
  private var blocksByName: [String: Int] = [:]
  private var htmlByName: [String: Int] = [:]

  /// The headings, the ids of blocks and the names in raw HTML of a note, in source order.
  package init(headings: [HeadingEntry], blocks: [String], html: [String]) {
    self.headings = headings
    self.blocks = blocks
    self.html = html
    for (index, heading) in headings.enumerated() {
      for name in Set(AnchorMatch.names(of: heading)) {
        headingsByName[name, default: []].append(index)
      }
    }
    for (index, id) in blocks.enumerated() where blocksByName[fold(id)] == nil {
      blocksByName[fold(id)] = index
    }
    for (index, name) in html.enumerated() where htmlByName[fold(name)] == nil {
      htmlByName[fold(name)] = index
    }
  }

  /// The table of a note.
  package init(of note: Note) {
    self.init(
      headings: note.headings.map(HeadingEntry.init), blocks: note.blockIDs.map(\.id),
      html: note.htmlAnchors.map(\.name))
  }

  /// The table of a note of a graph.
  package init(of note: Int, in graph: LinkGraph) {
    self.init(
      headings: graph.headings(of: note), blocks: graph.blockIDs(of: note),
      html: graph.htmlAnchors(of: note))
  }

  /// What an anchor means, a block if it begins with a caret; nil where there is no such place.
  package func target(of anchor: String) -> AnchorTarget? {
    if anchor.hasPrefix("^") { return block(anchor).map { .block($0) } }
    let heading = AnchorMatch.heading(anchor, in: headings) { headingsByName[$0] ?? [] }
    if let heading { return .heading(heading) }
    return AnchorMatch.html(anchor) { htmlByName[$0] }.map { .html($0) }
  }

  /// Index of the block that an anchor means, which may begin with a caret; nil where there is
  /// none.
  package func block(_ anchor: String) -> Int? { blocksByName[AnchorMatch.blockName(anchor)] }
}

import Notes
import WikiIndex

extension AnchorBook {
  /// The anchors of the notes that links lead into, each note in a file of its own.
  ///
  /// Reads only notes whose headings are not plain text or that embed others.
  static func ofFiles(
    _ plan: ExportPlan, _ maker: LinkMaker
  ) throws(ExportFailure) -> AnchorBook {
    let notes = plan.contents.anchored.filter { plan.selection.contains($0) }.sorted()
    let found = try parallelMap(0..<notes.count) { index throws(ExportFailure) in
      try NoteAnchors(notes[index], plan, maker)
    }
    return AnchorBook(notes: Dictionary(uniqueKeysWithValues: zip(notes, found)))
  }
}

extension NoteAnchors {
  fileprivate init(
    _ note: Int, _ plan: ExportPlan, _ maker: LinkMaker
  ) throws(ExportFailure) {
    let graph = plan.graph
    let headings = graph.headings(of: note)
    table = AnchorTable(of: note, in: graph)
    blockAnchors = table.blocks.map(NoteAnchors.block)
    slugs = headings.map(\.slug)
    let embeds = graph.links(from: note).contains { graph.linkKind($0) == .embed }
    guard embeds || headings.contains(where: { $0.raw != $0.text }) else { return }
    var renderer = NoteRenderer(plan.wiki, maker, host: note)
    _ = try renderer.render(try plan.read(note))
    var counter = SlugCounter()
    for heading in renderer.headings {
      let slug = counter.next(heading.text)
      if let index = heading.index, slugs.indices.contains(index) { slugs[index] = slug }
    }
  }
}

import Notes
import WikiIndex

/// The selection as one markdown file: a chapter a note, then who links to whom and why.
package struct SingleFile: Sendable {
  /// What is exported.
  package let plan: ExportPlan
  private var maker: LinkMaker
  /// Levels that the headings of each note go down.
  private let shifts: [Int]

  static let appendix = "Backlinks and reasons"

  /// Reads every note once for its headings, since an anchor depends on all headings before it.
  package init(_ plan: ExportPlan) throws(ExportFailure) {
    self.plan = plan
    maker = LinkMaker(
      style: .oneFile, selection: plan.selection,
      paths: OutputPaths(plan.selection, plan.contents, in: plan.graph))
    (maker.anchors, shifts) = try Self.anchors(plan, maker)
  }

  /// The text, and what is in it.
  package func render(
    interruption: Interruption = Interruption(), progress: (Int) -> Void = { _ in }
  ) throws(ExportFailure) -> (bytes: [UInt8], manifest: Manifest) {
    var manifest = plan.manifest("single")
    var bytes = Array(front.utf8)
    var names = FreeNames(separator: "-")
    for (index, entry) in plan.selection.entries.enumerated() {
      try interruption.check()
      let read = try plan.read(entry.note)
      let chapter = Chapter(read)
      var renderer = NoteRenderer(plan.wiki, maker, host: entry.note, names: names)
      renderer.options = chapter.options
      renderer.options.headingShift = shifts[index]
      var part: [UInt8] = []
      if let top = maker.anchors.notes[entry.note]?.top, top.hasPrefix("note.") {
        part += Array("<a id=\"\(top)\"></a>\n\n".utf8)
      }
      if let heading = chapter.heading { part += Array("# \(heading)\n\n".utf8) }
      part += InlinedLines.trimmed(try renderer.render(read))
      part += Array((read.document.closingOfOpenEnd + "\n\n").utf8)
      names = renderer.names
      bytes += part
      manifest.linksOut += renderer.leaving.map(plan.row)
      manifest.notes.append(
        plan.row(entry, output: nil, bytes: part.count, sum: SHA256.text(of: part)))
      progress(index + 1)
    }
    bytes += Array(try backlinks().utf8)
    return (bytes, manifest)
  }

  /// Metadata that converters take the title from.
  private var front: String {
    let title = plan.selection.entries.first.map { plan.graph.title(of: $0.note) } ?? ""
    return "---\ntitle: \(JSONValue.string(title).text())\n---\n\n"
  }

  private static func anchors(
    _ plan: ExportPlan, _ maker: LinkMaker
  ) throws(ExportFailure) -> (book: AnchorBook, shifts: [Int]) {
    let entries = plan.selection.entries
    let outlines = try parallelMap(0..<entries.count) { index throws(ExportFailure) in
      let read = try plan.read(entries[index].note)
      let chapter = Chapter(read)
      var renderer = NoteRenderer(plan.wiki, maker, host: entries[index].note)
      renderer.options = chapter.options
      _ = try renderer.render(read)
      return (
        isTitled: chapter.heading == nil, headings: renderer.headings,
        shift: chapter.shift(of: renderer.headings)
      )
    }
    var book = AnchorBook()
    var slugs = SlugCounter()
    var blocks = FreeNames(separator: ".")
    var taken: Set<String> = []
    for (entry, outline) in zip(entries, outlines) {
      let headings = plan.graph.headings(of: entry.note)
      var anchors = NoteAnchors(
        table: AnchorTable(of: entry.note, in: plan.graph),
        slugs: headings.map { _ in "" }, blockAnchors: [])
      if !outline.isTitled {
        let title = plan.graph.title(of: entry.note)
        anchors.top = slugs.next(String(title.map { $0.isNewline || $0 == "\t" ? " " : $0 }))
      }
      for heading in outline.headings {
        let slug = slugs.next(heading.text)
        taken.insert(slug)
        if let index = heading.index, headings.indices.contains(index) {
          anchors.slugs[index] = slug
          if index == 0, outline.isTitled { anchors.top = slug }
        }
      }
      if anchors.top.isEmpty { anchors.top = "note.\(entry.note)" }
      anchors.blockAnchors = anchors.table.blocks.map { blocks.claim(NoteAnchors.block($0)) }
      taken.formUnion(anchors.blockAnchors)
      book.notes[entry.note] = anchors
    }
    loseNames(in: &book, of: entries.map(\.note), taken: taken)
    return (book, outlines.map(\.shift))
  }

  /// A name that raw HTML gives leads to what has it first: it stands as its author wrote it.
  private static func loseNames(in book: inout AnchorBook, of notes: [Int], taken: Set<String>) {
    var taken = taken
    for anchors in book.notes.values { taken.insert(anchors.top) }
    for note in notes {
      let names = Set(book.notes[note]?.table.html ?? [])
      book.notes[note]?.lostNames = names.intersection(taken)
      taken.formUnion(names)
    }
  }

  /// For each note, what links to it: where, under which heading, why.
  private func backlinks() throws(ExportFailure) -> String {
    let edges = Dictionary(
      grouping: GraphEdge.distinct(try GraphEdge.all(in: plan)), by: \.to)
    guard !edges.isEmpty else { return "" }
    var text = "# \(Self.appendix)\n"
    for entry in plan.selection.entries {
      guard let edges = edges[entry.note] else { continue }
      text += "\n\(name(of: entry.note)):\n\n"
      for edge in edges {
        let relation = edge.link.relation.map { ", \(EscapedText.inline($0))" } ?? ""
        let reason = edge.link.reason.map { " — \(EscapedText.inline($0))" } ?? ""
        text += "- \(name(of: edge.from))\(relation)\(reason)\n"
      }
    }
    return text
  }

  private func name(of note: Int) -> String {
    let title = EscapedText.inline(plan.graph.title(of: note))
    let link = maker.destination(.note(note), anchor: nil, from: note)
    return link.map { "[\(title)](\($0))" } ?? title
  }
}

extension NoteEntry {
  /// What the link graph needs to know about a note.
  package init(_ note: Note, isBesideRoot: Bool = false) {
    self.init(
      id: note.id, path: note.path, title: note.title, titleOrigin: note.titleOrigin,
      aliases: note.aliases, kind: note.kind, status: note.status, trust: note.trust,
      created: note.created, updated: note.updated, staleAfter: note.staleAfter,
      headings: note.headings.map(HeadingEntry.init), blockIDs: note.blockIDs.map(\.id),
      htmlAnchors: note.htmlAnchors.map(\.name),
      links: note.links.map(LinkEntry.init), isBesideRoot: isBesideRoot)
  }
}

extension HeadingEntry {
  /// What the graph needs to know of a heading.
  package init(_ heading: Heading) {
    self.init(level: heading.level, text: heading.text, raw: heading.raw, slug: heading.slug)
  }
}

extension LinkEntry {
  /// What the graph needs to know of a link.
  package init(_ link: Link) {
    self.init(
      kind: link.kind, target: link.target, anchor: link.anchor, relation: link.relation,
      isExternal: link.isExternal, isTentative: link.isTentative,
      isLowConfidence: link.confidence == .low, line: link.line)
  }
}

extension LinkGraph {
  /// Builds a graph; the order of the entries does not matter, of two with one id the later counts.
  package init(entries: some Sequence<NoteEntry>, surroundings: Surroundings = Surroundings()) {
    var sorted: [NoteEntry]? = LinkGraph.sorted(entries)
    self.init(surroundings: surroundings) { sorted.take() }
  }

  /// Builds a graph of entries that come in portions, in ascending order of the UTF-8 of their ids, no
  /// id twice; `next` gives nil after the last.
  ///
  /// Entries take several times the memory of the graph, so that many are best not had at once.
  package init(
    surroundings: Surroundings = Surroundings(), portions next: () throws -> [NoteEntry]?
  ) rethrows {
    self.init(surroundings)
    var ids: [String] = []
    while let portion = try next() {
      for entry in portion {
        append(entry)
        ids.append(entry.id)
      }
    }
    namesAtBuild = names.count + targets.count
    resolveAll(ids: ids)
  }

  /// The graph after some notes were added, changed or removed; equal to one built anew.
  ///
  /// Reads no note. Where no name changes, only the changed notes' links are looked up again, and the
  /// anchors of links to them; else all links are.
  package func updating(
    changed: [NoteEntry], removed: [String] = [], surroundings: Surroundings? = nil
  ) -> LinkGraph {
    let sorted = LinkGraph.sorted(changed)
    let gone = Set((removed + sorted.map(\.id)).compactMap(note(withID:)))
    let kept = rows.indices.filter { !gone.contains($0) }
    let around = surroundings ?? self.surroundings
    // Names of notes that are gone stay in the pools until they are half of them.
    if names.count + targets.count > 2 * namesAtBuild + 1000 {
      return LinkGraph(entries: kept.map { entry(of: $0) } + sorted, surroundings: around)
    }
    var graph = LinkGraph(around)
    graph.names = names
    graph.targets = targets
    graph.namesAtBuild = namesAtBuild
    var ids: [String] = []
    ids.reserveCapacity(kept.count + sorted.count)
    graph.rows.reserveCapacity(kept.count + sorted.count)
    graph.linkRows.reserveCapacity(linkRows.count)
    var next = sorted[...]
    for note in kept {
      let id = id(of: note)
      while let entry = next.first, entry.id.precedes(id) {
        graph.append(entry)
        ids.append(entry.id)
        next.removeFirst()
      }
      graph.append(note, of: self)
      ids.append(id)
    }
    for entry in next {
      graph.append(entry)
      ids.append(entry.id)
    }
    if around == self.surroundings, removed.isEmpty, namesAreKept(by: sorted) {
      graph.resolve(only: gone, like: self)
    } else {
      graph.resolveAll(ids: ids)
    }
    return graph
  }

  /// Whether every changed note was there before and answers to the same names as it did.
  private func namesAreKept(by changed: [NoteEntry]) -> Bool {
    changed.allSatisfy { entry in
      guard let note = note(withID: entry.id) else { return false }
      return path(of: note) == entry.path && title(of: note) == entry.title
        && (titleOrigin(of: note) == .fileName) == (entry.titleOrigin == .fileName)
        && aliases(of: note) == entry.aliases && isBesideRoot(note) == entry.isBesideRoot
    }
  }

  init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
    attachments = surroundings.attachments.sorted { $0.precedes($1) }
    resolver = NameResolver(
      notes: IDList(), keepsExtension: [], folders: [], index: NameIndex(expecting: 0),
      attachments: [], surroundings: surroundings)
  }

  /// By the bytes of their ids: canonically equal ids are still different files.
  private static func sorted(_ entries: some Sequence<NoteEntry>) -> [NoteEntry] {
    let entries = Array(entries)
    // Entries are large: their numbers are sorted. The sort is stable: of two the later comes last.
    let order = entries.indices.sorted { entries[$0].id.precedes(entries[$1].id) }
    var result: [NoteEntry] = []
    result.reserveCapacity(entries.count)
    for number in order {
      if let last = result.last, last.id.utf8.elementsEqual(entries[number].id.utf8) {
        result.removeLast()
      }
      result.append(entries[number])
    }
    return result
  }

  private mutating func append(_ entry: NoteEntry) {
    for alias in entry.aliases { aliases.append(names.intern(alias)) }
    for heading in entry.headings {
      headings.append(
        HeadingRow(
          text: names.intern(heading.text), raw: names.intern(heading.raw),
          level: UInt8(clamping: heading.level)))
    }
    for block in entry.blockIDs { blocks.append(names.intern(block)) }
    for link in entry.links {
      var flags: LinkRow.Flags = []
      if link.isExternal { flags.insert(.external) }
      if link.isTentative { flags.insert(.tentative) }
      if link.isLowConfidence { flags.insert(.lowConfidence) }
      linkRows.append(
        LinkRow(
          target: targets.intern(link.target),
          anchor: link.anchor.map { targets.intern($0) } ?? NoteRow.none,
          relation: link.relation.map { names.intern($0) } ?? NoteRow.none,
          line: UInt32(clamping: link.line), kind: link.kind, flags: flags))
    }
    rows.append(
      NoteRow(
        path: names.intern(entry.path), idLength: UInt32(entry.id.utf8.count),
        title: names.intern(entry.title),
        status: entry.status.map { names.intern($0) } ?? NoteRow.none,
        titleOrigin: entry.titleOrigin, kind: entry.kind, trust: entry.trust,
        isBesideRoot: entry.isBesideRoot,
        dates: DateTriple(
          created: entry.created, updated: entry.updated, staleAfter: entry.staleAfter),
        aliasesEnd: UInt32(aliases.count), headingsEnd: UInt32(headings.count),
        blocksEnd: UInt32(blocks.count), linksEnd: UInt32(linkRows.count)))
  }

  /// Takes a note over from a graph whose pools this one shares.
  private mutating func append(_ note: Int, of other: LinkGraph) {
    aliases.append(other.range(note, \.aliasesEnd), of: other.aliases)
    headings.append(other.range(note, \.headingsEnd), of: other.headings)
    blocks.append(other.range(note, \.blocksEnd), of: other.blocks)
    linkRows.append(other.range(note, \.linksEnd), of: other.linkRows)
    var row = other.rows[note]
    row.aliasesEnd = UInt32(aliases.count)
    row.headingsEnd = UInt32(headings.count)
    row.blocksEnd = UInt32(blocks.count)
    row.linksEnd = UInt32(linkRows.count)
    rows.append(row)
  }
}

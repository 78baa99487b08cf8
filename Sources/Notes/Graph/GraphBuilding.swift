extension LinkGraph {
  /// Builds a graph; the order of the entries does not matter, of two with one id the later counts.
  package init(entries: some Sequence<NoteEntry>, surroundings: Surroundings = Surroundings()) {
    var sorted: [NoteEntry]? = LinkGraph.sorted(entries)
    self.init(surroundings: surroundings) { sorted.take() }
  }

  /// Builds a graph of entries that come in portions, in ascending order of the UTF-8 of their ids,
  /// no id twice; `next` gives nil after the last.
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
  /// Reads no note. Where no name changes, only the changed notes' links are looked up again, and
  /// the anchors of links to them; else all links are.
  package func updating(
    changed: [NoteEntry], removed: [String] = [], surroundings: Surroundings? = nil
  ) -> LinkGraph {
    let sorted = LinkGraph.sorted(changed)
    let gone = Set((removed + sorted.map(\.id)).compactMap(note(withID:)))
    let around = surroundings ?? self.surroundings
    // Names of notes that are gone stay in the pools until they are half of them.
    if names.count + targets.count > 2 * namesAtBuild + 1000 {
      let kept = rows.indices.filter { !gone.contains($0) }
      return LinkGraph(entries: kept.map { entry(of: $0) } + sorted, surroundings: around)
    }
    var graph = LinkGraph(around)
    graph.names = names
    graph.targets = targets
    graph.namesAtBuild = namesAtBuild
    graph.merge(sorted, with: self, without: gone)
    if around == self.surroundings, removed.isEmpty, namesAreKept(by: sorted) {
      graph.resolve(only: gone, like: self)
    } else {
      let ids = IDList(names: graph.names, rows: graph.rows)
      graph.resolveAll(ids: graph.rows.indices.map { ids[$0] })
    }
    return graph
  }

  /// Takes over the notes of a graph whose pools this one shares, all but some, and entries among
  /// them, in the order of their ids.
  private mutating func merge(
    _ entries: [NoteEntry], with other: LinkGraph, without gone: Set<Int>
  ) {
    rows.reserveCapacity(other.count + entries.count)
    linkRows.reserveCapacity(other.linkRows.count)
    var gone = gone.sorted()[...]
    var start = 0
    let ids = other.resolver.notes
    for entry in entries {
      let place = ids.place(of: entry.id)
      while let note = gone.first, note < place {
        append(start..<note, of: other)
        start = note + 1
        gone.removeFirst()
      }
      append(start..<place, of: other)
      start = place
      append(entry)
    }
    for note in gone {
      append(start..<note, of: other)
      start = note + 1
    }
    append(start..<other.count, of: other)
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
    for name in entry.htmlAnchors { htmlAnchors.append(names.intern(name)) }
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
        blocksEnd: UInt32(blocks.count), htmlAnchorsEnd: UInt32(htmlAnchors.count),
        linksEnd: UInt32(linkRows.count)))
  }

  /// Takes notes over from a graph whose pools this one shares.
  private mutating func append(_ notes: Range<Int>, of other: LinkGraph) {
    guard let last = notes.last else { return }
    func range(_ end: KeyPath<NoteRow, UInt32>) -> Range<Int> {
      other.range(notes.lowerBound, end).lowerBound..<other.range(last, end).upperBound
    }
    let parts = (
      range(\.aliasesEnd), range(\.headingsEnd), range(\.blocksEnd), range(\.htmlAnchorsEnd),
      range(\.linksEnd)
    )
    func shift(from old: Range<Int>, to new: Int) -> UInt32 {
      UInt32(truncatingIfNeeded: new - old.lowerBound)
    }
    let shifts = (
      shift(from: parts.0, to: aliases.count), shift(from: parts.1, to: headings.count),
      shift(from: parts.2, to: blocks.count), shift(from: parts.3, to: htmlAnchors.count),
      shift(from: parts.4, to: linkRows.count)
    )
    aliases.append(parts.0, of: other.aliases)
    headings.append(parts.1, of: other.headings)
    blocks.append(parts.2, of: other.blocks)
    htmlAnchors.append(parts.3, of: other.htmlAnchors)
    linkRows.append(parts.4, of: other.linkRows)
    let start = rows.count
    rows.append(notes, of: other.rows)
    guard shifts != (0, 0, 0, 0, 0) else { return }
    for place in start..<rows.count {
      rows[place].aliasesEnd &+= shifts.0
      rows[place].headingsEnd &+= shifts.1
      rows[place].blocksEnd &+= shifts.2
      rows[place].htmlAnchorsEnd &+= shifts.3
      rows[place].linksEnd &+= shifts.4
    }
  }
}

extension LinkGraph {
  /// Finds what a target means when `note` writes it; `note` nil asks from the root.
  ///
  /// `takesTitles` false leaves out aliases and titles.
  package func resolve(
    _ target: String, anchor: String? = nil, kind: LinkKind = .wikilink, from note: Int?,
    takesTitles: Bool = true
  ) -> Resolution {
    var resolution = Resolution(
      status: .missing, destination: nil, by: nil, isAmbiguous: false, candidates: [],
      anchorStatus: nil)
    if target.isEmpty {
      guard let note else { return resolution }
      resolution.status = .ownNote
      resolution.destination = .note(note)
      resolution.by = .path
    } else {
      let folder = note.map { FilePath.folder(of: id(of: $0)) } ?? ""
      let origin = NameResolver.Origin(
        folder: folder, isMarkdown: kind == .markdown, takesTitles: takesTitles)
      guard let match = resolver.match(target, from: origin) else {
        if FilePath.looksLikeAttachment(target) { resolution.status = .attachmentMissing }
        return resolution
      }
      let verdict = verdict(of: match, from: note)
      resolution.status = verdict.status
      resolution.by = verdict.by
      resolution.isAmbiguous = match.isAmbiguous
      switch match.thing {
      case .note(let number):
        resolution.destination = .note(number)
        if match.isAmbiguous { resolution.candidates = match.candidates.map { path(of: $0) } }
      case .attachment(let number):
        resolution.destination = .attachment(attachments[number])
        if match.isAmbiguous { resolution.candidates = match.candidates.map { attachments[$0] } }
      case .folder(let number):
        resolution.destination = .folder(resolver.folders[number] + "/")
        if match.isAmbiguous {
          resolution.candidates = match.candidates.map { resolver.folders[$0] + "/" }
        }
      }
    }
    if let anchor, case .note(let number) = resolution.destination {
      let found = hasAnchor(anchor, in: number)
      resolution.anchorStatus = found ? .found : .missing
    }
    return resolution
  }

  /// Whether a note has a place that `anchor` means, as written or percent-decoded.
  package func hasAnchor(_ anchor: String, in note: Int) -> Bool {
    AnchorMatch.target(
      of: anchor, headings: headings(of: note), blocks: blockIDs(of: note),
      html: htmlAnchors(of: note)) != nil
  }

  func verdict(of match: NameResolver.Match, from note: Int?) -> Verdict {
    var verdict = Verdict()
    verdict.by = match.by
    verdict.isAmbiguous = match.isAmbiguous
    switch match.thing {
    case .note(let number):
      verdict.place = .note
      verdict.status = number == note ? .ownNote : .resolved
      if rows[number].isBesideRoot { verdict.by = .besideRoot }
    case .attachment:
      verdict.place = .attachment
      verdict.status = .attachment
    case .folder:
      verdict.place = .folder
      verdict.status = .resolved
    }
    return verdict
  }

  /// Resolves every link and counts the backlinks; `ids` are those of the rows.
  mutating func resolveAll(ids: [String]) {
    resolver = makeResolver(ids: ids)
    nearIDs = NearestIndex(ids)
    nearTitles = NearestIndex(rows.indices.map { title(of: $0) })
    var pass = ResolvingPass(targets: targets.count)
    // One array is written while the others are read: it leaves the graph for that time.
    var links = PackedArray<LinkRow>()
    swap(&links, &linkRows)
    for note in rows.indices {
      let folder = FilePath.folder(of: ids[note])
      for link in range(note, \.linksEnd) { pass.resolve(&links[link], of: note, folder, in: self) }
    }
    swap(&links, &linkRows)
    countBacklinks()
  }

  /// Resolves the links of some notes and the anchors that lead to them, all else being as in a
  /// graph with the same names.
  mutating func resolve(only changed: Set<Int>, like other: LinkGraph) {
    resolver = other.resolver
    resolver.notes = IDList(names: names, rows: rows)
    nearIDs = other.nearIDs
    nearTitles = other.nearTitles
    var pass = ResolvingPass(targets: targets.count)
    var links = PackedArray<LinkRow>()
    swap(&links, &linkRows)
    for note in rows.indices {
      if changed.contains(note) {
        let folder = FilePath.folder(of: id(of: note))
        for link in range(note, \.linksEnd) {
          pass.resolve(&links[link], of: note, folder, in: self)
        }
        continue
      }
      for link in range(note, \.linksEnd)
      where links[link].anchor != NoteRow.none && links[link].verdict.place == .note {
        if changed.contains(Int(links[link].destination)) {
          pass.resolveAnchor(&links[link], in: self)
        }
      }
    }
    swap(&links, &linkRows)
    countBacklinks()
  }

  /// Paths of the notes whose id is their whole path.
  package var keepingExtension: Set<String> { Set(resolver.keepsExtension.map { path(of: $0) }) }

  private var notesKeepingExtension: Set<Int> {
    Set(rows.indices.filter { Int(rows[$0].idLength) == names.length(of: rows[$0].path) })
  }

  private func makeResolver(ids: [String]) -> NameResolver {
    NameResolver(
      notes: IDList(names: names, rows: rows), ids: ids,
      aliases: rows.indices.map { aliases(of: $0) },
      titles: rows.indices.map { rows[$0].titleOrigin == .fileName ? nil : title(of: $0) },
      keepsExtension: notesKeepingExtension, attachments: attachments, surroundings: surroundings)
  }

  private mutating func countBacklinks() {
    var counts = Array(repeating: UInt32(0), count: rows.count)
    forEachInbound { _, note in counts[note] += 1 }
    var total: UInt32 = 0
    var starts = counts
    for note in rows.indices {
      starts[note] = total
      total += counts[note]
      counts[note] = total
    }
    backlinkEnds = PackedArray(counts)
    var numbers = Array(repeating: UInt32(0), count: Int(total))
    forEachInbound { link, note in
      numbers[Int(starts[note])] = UInt32(link)
      starts[note] += 1
    }
    backlinkNumbers = PackedArray(numbers)
  }

  private func forEachInbound(_ body: (_ link: Int, _ note: Int) -> Void) {
    for link in linkRows.indices where linkRows[link].verdict.status == .resolved {
      if linkRows[link].verdict.place == .note { body(link, Int(linkRows[link].destination)) }
    }
  }
}

/// Links of a graph are numbers; these say what is behind one.
extension LinkGraph {
  /// How many links there are, external ones and text that is no link included.
  package var linkCount: Int { linkRows.count }

  /// The links of a note, in source order: the n-th is the n-th of the note's `links`.
  package func links(from note: Int) -> Range<Int> {
    Int(note == 0 ? 0 : rows[note - 1].linksEnd)..<Int(rows[note].linksEnd)
  }

  /// Links from other notes to this one, in the order of those notes.
  package func backlinks(to note: Int) -> Slice<PackedArray<UInt32>> {
    backlinkNumbers[Int(note == 0 ? 0 : backlinkEnds[note - 1])..<Int(backlinkEnds[note])]
  }

  /// The note that a link stands in; costs a binary search.
  package func source(of link: Int) -> Int {
    // One call for all steps: this is asked for each of many thousand links.
    rows.withUnsafeBufferPointer { rows in
      var low = 0
      var high = rows.count
      while low < high {
        let middle = (low + high) / 2
        if Int(rows[middle].linksEnd) <= link { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }

  /// The place of a link among the links of its note, from 0.
  package func ordinal(of link: Int) -> Int { link - links(from: source(of: link)).lowerBound }

  /// How a link is written.
  package func linkKind(_ link: Int) -> LinkKind { linkRows[link].kind }
  /// What a link is written to lead to, without its anchor.
  package func target(of link: Int) -> String { targets[linkRows[link].target] }
  /// The anchor of a link, without its `#`; nil where it has none.
  package func anchor(of link: Int) -> String? { optional(linkRows[link].anchor, in: targets) }
  /// The relation section or property that a link stands in; nil elsewhere.
  package func relation(of link: Int) -> String? { optional(linkRows[link].relation, in: names) }
  /// The line of a link, from 1.
  package func line(of link: Int) -> Int { Int(linkRows[link].line) }
  /// What became of a link.
  package func status(ofLink link: Int) -> LinkStatus { linkRows[link].verdict.status }
  /// Whether a link could mean others just as well.
  package func isAmbiguous(_ link: Int) -> Bool { linkRows[link].verdict.isAmbiguous }

  /// Whether it is only probably a link.
  package func isLowConfidence(_ link: Int) -> Bool {
    linkRows[link].flags.contains(.lowConfidence)
  }

  /// Whether the link is plain text after all: text of a property that no note answers to.
  package func isText(_ link: Int) -> Bool {
    linkRows[link].flags.contains(.tentative) && linkRows[link].verdict.place == .nothing
  }

  /// The note that a link leads to, itself included; nil where it leads to none.
  package func noteDestination(of link: Int) -> Int? {
    let row = linkRows[link]
    return row.verdict.place == .note ? Int(row.destination) : nil
  }

  /// Where a link leads; nil where nothing was found.
  package func destination(of link: Int) -> Destination? {
    let row = linkRows[link]
    switch row.verdict.place {
    case .nothing: return nil
    case .note: return .note(Int(row.destination))
    case .attachment: return .attachment(attachments[Int(row.destination)])
    case .folder: return .folder(resolver.folders[Int(row.destination)] + "/")
    }
  }

  /// All about where a link leads; candidates of ambiguous ones are looked up again.
  package func resolution(of link: Int) -> Resolution {
    let verdict = linkRows[link].verdict
    var candidates: [String] = []
    if verdict.isAmbiguous {
      let note = source(of: link)
      candidates =
        resolve(target(of: link), anchor: nil, kind: linkKind(link), from: note).candidates
    }
    return Resolution(
      status: verdict.status, destination: destination(of: link), by: verdict.by,
      isAmbiguous: verdict.isAmbiguous, candidates: candidates, anchorStatus: verdict.anchor)
  }

  func linkEntry(_ link: Int) -> LinkEntry {
    let row = linkRows[link]
    return LinkEntry(
      kind: row.kind, target: targets[row.target], anchor: anchor(of: link),
      relation: relation(of: link), isExternal: row.flags.contains(.external),
      isTentative: row.flags.contains(.tentative),
      isLowConfidence: row.flags.contains(.lowConfidence), line: Int(row.line))
  }
}

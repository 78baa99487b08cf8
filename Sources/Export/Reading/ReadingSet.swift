import Notes
import WikiIndex

/// As much of the selection as fits a number of tokens, for a person or a program to read.
///
/// Key points, incidents and tables come first, of the nearest notes first; then everything else in
/// the same order while there is room. Text is the author's, in its own order.
package struct ReadingSet: Sendable {
  /// What there is to choose from.
  package let plan: ExportPlan
  /// Most tokens of the text, see ``TokenEstimate``.
  package let budget: Int

  /// As much of what a plan holds as fits; reads no note yet.
  package init(_ plan: ExportPlan, budget: Int) {
    self.plan = plan
    self.budget = budget
  }

  private struct Part {
    var entry: Selection.Entry
    var head: String
    var headings: [[UInt8]]
    var pieces: [ReadingPiece]
    var taken: Set<Int> = []
    var shown: Set<Int> = []
  }

  /// The text, and what is in it and what is not.
  package func render(
    interruption: Interruption = Interruption()
  ) throws(ExportFailure) -> (bytes: [UInt8], manifest: Manifest) {
    var parts = try parallelMap(0..<plan.selection.entries.count) { index throws(ExportFailure) in
      try interruption.check()
      return try part(index)
    }
    // The last line says how much was left out.
    var room = TokenEstimate.bytes(budget) - Self.tail(pieces: 99_999, notes: 99_999).utf8.count
    for wanted in [true, false] {
      for index in parts.indices {
        for piece in parts[index].pieces.indices where parts[index].pieces[piece].isFirst == wanted
        {
          take(piece, of: &parts[index], &room)
        }
      }
    }
    return finish(parts)
  }

  private func part(_ index: Int) throws(ExportFailure) -> Part {
    let entry = plan.selection.entries[index]
    let read = try plan.read(entry.note)
    let note = read.note
    let facts = [
      "`\(Address(id: note.id))`", note.trust.rawValue,
      note.updated.map { "updated \($0.dayText)" }, note.status, entry.why.text(plan.graph),
    ]
    let head = "# \(note.title)\n\n" + facts.compactMap(\.self).joined(separator: " · ") + "\n"
    let headings = note.headings.map { heading in
      Array((String(repeating: "#", count: heading.level) + " \(heading.raw)\n").utf8)
    }
    return Part(
      entry: entry, head: head, headings: headings,
      pieces: ReadingPieces(read, note: index).all())
  }

  /// Takes a piece, with what stands above it where that is not there yet, if there is room.
  private func take(_ index: Int, of part: inout Part, _ room: inout Int) {
    let piece = part.pieces[index]
    var cost = piece.text.count + 2
    if part.taken.isEmpty { cost += part.head.utf8.count + 2 }
    if let heading = piece.heading, !part.shown.contains(heading) {
      cost += part.headings[heading].count + 2
    }
    guard cost <= room else { return }
    room -= cost
    part.taken.insert(index)
    if let heading = piece.heading { part.shown.insert(heading) }
  }

  private func finish(_ parts: [Part]) -> (bytes: [UInt8], manifest: Manifest) {
    var manifest = plan.manifest("reading-set")
    var bytes: [UInt8] = []
    var left = 0
    var cut = 0
    for part in parts {
      var text: [UInt8] = []
      var heading: Int?
      for (index, piece) in part.pieces.enumerated() where part.taken.contains(index) {
        if text.isEmpty { text = Array(part.head.utf8) }
        if let above = piece.heading, above != heading {
          text += [0x0A] + part.headings[above]
          heading = above
        }
        text += [0x0A] + piece.text
        if text.last != 0x0A { text.append(0x0A) }
      }
      let missing = part.pieces.indices.filter { !part.taken.contains($0) }
      if !missing.isEmpty {
        left += missing.count
        cut += 1
        let size = missing.map { part.pieces[$0].text.count }.reduce(0, +)
        manifest.leftOut.append(
          Manifest.LeftOut(
            id: plan.graph.id(of: part.entry.note), path: plan.graph.path(of: part.entry.note),
            why: part.taken.isEmpty ? "over the budget" : "\(missing.count) parts over the budget",
            tokens: TokenEstimate.tokens(size)))
      }
      guard !text.isEmpty else { continue }
      if !bytes.isEmpty { bytes.append(0x0A) }
      bytes += text
      manifest.notes.append(
        plan.row(part.entry, output: nil, bytes: text.count, sum: SHA256.text(of: text)))
    }
    if left > 0 { bytes += Array(Self.tail(pieces: left, notes: cut).utf8) }
    return (bytes, manifest)
  }

  private static func tail(pieces: Int, notes: Int) -> String {
    "\n---\n\nLeft out for want of room: \(pieces) part\(pieces == 1 ? "" : "s") of "
      + "\(notes) note\(notes == 1 ? "" : "s"); --dry-run says which "
      + "(\(TokenEstimate.method)).\n"
  }
}

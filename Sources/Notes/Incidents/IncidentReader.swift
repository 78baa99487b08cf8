import Markup

/// Collects the incidents that a note tells.
///
/// A section is one if its heading has an incident word and a date, or the word and a labelled
/// paragraph, or a date directly under a heading that is only such a word; so is a note of
/// `type: incident`, and an `[!incident]` callout.
struct IncidentReader {
  let document: Document
  let lines: LineMap
  let outline: Outline
  let words: IncidentWords
  let note: Facts

  /// What the note says about itself.
  struct Facts {
    var id: String
    var title: String
    var isIncident: Bool
    /// When it was created: that it was written anew says nothing of when something happened.
    var date: NoteDate?
  }

  private enum Evidence { case dated, labelled }

  func read() -> [Incident] {
    if note.isIncident { return [wholeNote()] }
    var incidents: [(start: Int, incident: Incident)] = []
    let callouts = document.nodes.indices.filter(isIncidentCallout)
    let evidence = evidenceBySection(callouts)
    let own = callouts.filter { isOwn($0, evidence) }
    var absorbed = 0
    for index in outline.entries.indices {
      guard let kind = evidence[index] else { continue }
      let section = outline.entries[index].heading.section
      if section.lowerBound < absorbed { continue }
      let left = ownIncidents(of: index, evidence)
      let story = story(of: index, without: left, own)
      incidents.append((section.lowerBound, incident(index, story)))
      if kind == .dated, left.isEmpty { absorbed = section.upperBound }
    }
    for node in own {
      incidents.append((document.nodes[node].range.lowerBound, callout(node)))
    }
    return incidents.sorted { $0.start < $1.start }.map(\.incident)
  }

  // MARK: Which sections

  private func evidenceBySection(_ callouts: [Int]) -> [Int: Evidence] {
    var result: [Int: Evidence] = [:]
    guard outline.entries.contains(where: { words.areIn($0.words) }) else { return result }
    // From the last to the first: what is below a heading is known when it is looked at.
    for index in outline.entries.indices.reversed() where !outline.entries[index].isNested {
      let entry = outline.entries[index]
      let isDated = NoteDate.first(in: entry.heading.text) != nil
      let hasWord = words.areIn(entry.words)
      if isDated, hasWord || isUnderWord(entry) {
        result[index] = .dated
      } else if hasWord {
        let left = descendants(of: index).filter { result[$0] != nil }
        if story(of: index, without: left, callouts).hasLabel { result[index] = .labelled }
      }
    }
    return result
  }

  private func isUnderWord(_ entry: Outline.Entry) -> Bool {
    entry.parent.map { words.areAll(of: outline.entries[$0].words) } ?? false
  }

  private func descendants(of index: Int) -> [Int] {
    let end = outline.entries[index].heading.section.upperBound
    var result: [Int] = []
    var next = index + 1
    while next < outline.entries.count,
      outline.entries[next].heading.place.range.lowerBound < end
    {
      result.append(next)
      next += 1
    }
    return result
  }

  /// Sections below that are incidents of their own: all below a labelled one, those with another
  /// date below a dated one.
  private func ownIncidents(of index: Int, _ evidence: [Int: Evidence]) -> [Int] {
    let date = NoteDate.first(in: outline.entries[index].heading.text)
    var result: [Int] = []
    var end = 0
    for below in descendants(of: index) {
      let heading = outline.entries[below].heading
      guard heading.section.lowerBound >= end, let kind = evidence[below] else { continue }
      let other = NoteDate.first(in: heading.text)
      let isOwn = evidence[index] == .labelled || (kind == .dated && other != date)
      if isOwn {
        result.append(below)
        end = heading.section.upperBound
      }
    }
    return result
  }

  /// Whether a callout is no part of what a section around it tells: of a dated one it is, unless
  /// it has another date.
  private func isOwn(_ callout: Int, _ evidence: [Int: Evidence]) -> Bool {
    let date = NoteDate.first(in: title(ofCallout: callout))
    var current = outline.section(at: document.nodes[callout].range.lowerBound)
    while let index = current {
      if evidence[index] == .dated,
        date == nil || date == NoteDate.first(in: outline.entries[index].heading.text)
      {
        return false
      }
      current = outline.entries[index].parent
    }
    return true
  }

  /// What a section tells less some sections below it and some callouts.
  private func story(
    of index: Int, without sections: [Int], _ callouts: [Int]
  ) -> IncidentStory {
    let nodes = nodes(of: index)
    let left =
      sections.map { self.nodes(of: $0) }
      + callouts[
        callouts.partition { $0 < nodes.lowerBound }..<callouts.partition { $0 < nodes.upperBound }
      ].map { $0..<Int(document.nodes[$0].subtreeEnd) }
    return IncidentStory(
      document, nodes, without: left.sorted { $0.lowerBound < $1.lowerBound })
  }

  /// The nodes after a section's heading up to its end.
  private func nodes(of index: Int) -> Range<Int> {
    let entry = outline.entries[index]
    let start = Int(document.nodes[entry.node].subtreeEnd)
    let end = document.nodes[start...].partition {
      $0.range.lowerBound < entry.heading.section.upperBound
    }
    return start..<end
  }

  // MARK: What they are

  private func incident(_ index: Int, _ story: IncidentStory) -> Incident {
    let entry = outline.entries[index]
    return incident(
      entry.heading.text, entry.heading.text, story, section: entry.heading.text, entry.address,
      entry.heading.place)
  }

  private func wholeNote() -> Incident {
    let story = IncidentStory(document, 1..<max(1, document.nodes.count))
    let first = outline.entries.first { $0.heading.level == 1 }?.heading
    let line = lines.place(0..<0)
    return incident(
      note.title, note.title + " " + (first?.text ?? ""), story, section: nil, Address(id: note.id),
      first?.place ?? line)
  }

  private func isIncidentCallout(_ node: Int) -> Bool {
    document.nodes[node].kind == .callout
      && fold(document.string(document.callout(of: node).kind).trimmed) == "incident"
  }

  private func title(ofCallout node: Int) -> String {
    let title = document.children(of: node).first { document.nodes[$0].kind == .calloutTitle }
    return title.map { Prose(document, $0).text } ?? ""
  }

  private func callout(_ node: Int) -> Incident {
    let text = title(ofCallout: node)
    let start = document.nodes[node].range.lowerBound
    let section = outline.section(at: start)
    return incident(
      text.isEmpty ? "Incident" : text, text,
      IncidentStory(document, document.descendants(of: node)), section: outline.text(of: section),
      outline.address(of: section), lines.place(document.nodes[node].range))
  }

  private func incident(
    _ title: String, _ heading: String, _ story: IncidentStory, section: String?,
    _ address: Address, _ place: Place
  ) -> Incident {
    let dates: [(NoteDate?, IncidentDating)] = [
      (NoteDate.first(in: heading), .heading), (story.firstDate, .section), (note.date, .note),
    ]
    let dating = dates.first { $0.0 != nil }
    return Incident(
      title: title, date: dating?.0, datedBy: dating?.1,
      system: story.fields[.system] ?? story.system,
      symptom: story.fields[.symptom] ?? story.opening, cause: story.fields[.cause],
      impact: story.fields[.impact], fix: story.fields[.fix], touches: story.touches,
      section: section, address: address, place: place)
  }
}

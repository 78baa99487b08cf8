import Cells
import Layout
import Notes

/// The groups of the context pane that the note itself gives.
extension ContextPane {
  static func outline(_ note: Note, _ current: Int?) -> [ListRow] {
    let first = note.headings.first
    // A title that opens the note is on the card already.
    let shown = note.headings.indices.filter { index in
      index > 0 || first?.level != 1 || first?.text != note.title
    }
    guard !shown.isEmpty else { return [] }
    let least = shown.map { note.headings[$0].level }.min() ?? 1
    return [.heading("OUTLINE")]
      + shown.map { index in
        let heading = note.headings[index]
        return ListRow(
          heading.readable, level: heading.level - least, isCurrent: index == current,
          action: .goHere(.offset(heading.place.range.lowerBound)))
      }
  }

  /// Links of relation sections and properties, the sources aside, each target once.
  static func related(_ note: Note, _ library: Library?) -> [ListRow] {
    let sourceLinks = Set(note.sources.compactMap(\.link))
    var rows: [ListRow] = []
    var places: [Target: Int] = [:]
    for (ordinal, link) in note.links.enumerated()
    where link.relation != nil && !sourceLinks.contains(ordinal) {
      let target = library?.target(ofLink: ordinal, in: note) ?? .unknown(link.target)
      if link.isTentative, case .unknown = target { continue }
      if let place = places[target] {
        if rows[place].more.isEmpty { rows[place].more = ListRow.said(link.reason) }
        continue
      }
      places[target] = rows.count
      rows.append(
        row(target, link: link, lead: "›", more: ListRow.said(link.reason), library))
    }
    return rows.isEmpty ? [] : [.heading("RELATED", count: rows.count)] + rows
  }

  static func sources(_ note: Note, _ library: Library?) -> [ListRow] {
    guard !note.sources.isEmpty else { return [] }
    var seen: Set<RowAction> = []
    let rows = note.sources.map { row($0, of: note, library) }
      .filter { $0.action == .none || seen.insert($0.action).inserted }
    return [.heading("SOURCES", count: rows.count)] + rows
  }

  private static func row(
    _ source: NoteSource, of note: Note, _ library: Library?
  ) -> ListRow {
    let more = ListRow.said(source.author, source.reason)
    let title = source.readableTitle
    guard let ordinal = source.link else {
      return ListRow(
        title ?? ReadableText.ofProse(source.target), more: more,
        action: .goHere(.line(source.line)))
    }
    let target = library?.target(ofLink: ordinal, in: note) ?? .unknown(source.target)
    var row = row(target, link: note.links[ordinal], title, lead: "", more: more, library)
    if case .note(let path, _) = target, let number = library?.graph.note(atPath: path) {
      row.trust = library?.graph.trust(of: number)
    }
    return row
  }

  /// Names that no note has, each once.
  static func ghosts(_ note: Note, _ library: Library?) -> [ListRow] {
    guard let library else { return [] }
    var rows: [ListRow] = []
    var seen: Set<String> = []
    for ordinal in note.links.indices {
      guard case .missing(let name, let path) = library.target(ofLink: ordinal, in: note),
        seen.insert(name.lowercased()).inserted
      else { continue }
      rows.append(
        ListRow(
          name, lead: "?", role: .linkMissing, action: .missing(name, path: path)))
    }
    return rows.isEmpty ? [] : [.heading("GHOSTS", count: rows.count)] + rows
  }

  private static func row(
    _ target: Target, link: Link, _ title: String? = nil, lead: String, more: [String],
    _ library: Library?
  ) -> ListRow {
    let spot = link.anchor.map(Spot.anchor) ?? .top
    func called(_ name: String) -> String { title ?? name }
    switch target {
    case .note(let path, let name):
      return ListRow(title ?? name, lead: lead, more: more, action: .go(path: path, spot))
        .marked(isDeprecated: library?.isDeprecated(path: path) ?? false)
    case .here:
      return ListRow(
        called(link.anchor ?? "here"), lead: lead, more: more, action: .goHere(spot))
    case .missing(let name, let path):
      return ListRow(
        called(name), lead: lead, detail: "?", more: more, role: .linkMissing,
        action: .missing(name, path: path))
    case .external(let address):
      return ListRow(
        title ?? link.label.map(ReadableText.ofProse) ?? address, lead: lead, detail: "↗",
        more: more,
        role: .linkExternal, action: .external(address))
    case .attachment(let path):
      return ListRow(
        title ?? link.label.map(ReadableText.ofProse) ?? path, lead: lead, more: more,
        action: .attachment(path))
    case .folder(let path):
      return ListRow(title ?? path, lead: lead, more: more, action: .toggle(path))
    case .unknown(let name):
      return ListRow(called(name), lead: lead, more: more)
    }
  }
}

import Cells
import Layout
import Notes

/// What belongs to the note that is read: outline, related, backlinks, sources, ghosts.
struct ContextPane: Sendable {
  var list = RowList()
  /// The notes that link to this one.
  private(set) var backlinks = Backlinks()
  /// Their rows, made once: there may be a thousand, and the pane is listed anew at every answer.
  private var backlinkRows: [ListRow] = []

  /// Places of other notes that name this one without linking to it.
  var mentions: [UnlinkedMention] = []

  /// Finds the backlinks of a note anew, and says which sentences are wanted.
  mutating func findBacklinks(_ library: Library?, of path: String) -> [Effect.LinkSite] {
    backlinks = Backlinks(library, of: path)
    backlinkRows = backlinks.rows
    return backlinks.sites
  }

  /// Takes the sentences of the first backlinks.
  mutating func take(sentences: [String]) {
    for (place, sentence) in sentences.enumerated() where backlinks.listed.indices.contains(place) {
      // The heading of the group comes first.
      backlinkRows[place + 1] = backlinks.listed[place].row(sentence)
    }
  }

  /// Lists everything anew; `heading` is the section that is read.
  mutating func rebuild(_ flow: Flow, heading: Int?, _ library: Library?) {
    let note = flow.note
    let groups = [
      Self.outline(flow.placed, heading), Self.related(note, library), backlinkRows,
      Self.sources(note, library), Self.ghosts(note, library),
      UnlinkedMention.rows(mentions, library),
    ]
    list.replace(groups.flatMap { $0 })
  }

  /// Marks the section that is read.
  mutating func mark(heading: Int?, in flow: Flow) {
    let offset = heading.map { flow.placed.headings[$0].place.range.lowerBound }
    list.markCurrent { $0.offsetHere != nil && $0.offsetHere == offset }
  }

  /// The row with the name of a group; nil where there is none.
  func place(ofHeading name: String) -> Int? {
    list.rows.firstIndex { $0.kind == .heading && $0.title == name }
  }

  /// Goes from one section to that which is read; a row of another group stays selected.
  mutating func selectRead() {
    guard list.selection?.offsetHere != nil, let place = list.rows.firstIndex(where: \.isCurrent)
    else { return }
    list.select(place)
  }
}

extension ListRow {
  /// The byte of the note that is read to which Enter goes; nil for other rows.
  var offsetHere: Int? {
    if case .goHere(.offset(let offset)) = action { return offset }
    return nil
  }
}

import Cells
import Layout
import Notes

/// What belongs to the note that is read: outline, related, backlinks, sources, ghosts.
struct ContextPane: Sendable {
  var list = RowList()
  /// The first of the notes that link to this one.
  private(set) var backlinks: [Backlink] = []
  /// Their rows, made once: there may be a thousand, and the pane is listed anew at every answer.
  private var backlinkRows: [ListRow] = []
  /// Notes that link to this one; more than `backlinks` where those are too many to list.
  private(set) var backlinkCount = 0

  /// Places of other notes that name this one without linking to it.
  var mentions: [UnlinkedMention] = []

  /// A link from another note.
  struct Backlink: Equatable, Sendable {
    var path: String
    var title: String
    var ordinal: Int
    var line: Int
    var relation: String?
    var isDeprecated: Bool

    /// The row, with what the note says around the link.
    func row(_ sentence: String) -> ListRow {
      ListRow(
        title, lead: "‹", more: ListRow.said(sentence),
        action: .go(path: path, .line(line))
      ).marked(isDeprecated: isDeprecated)
    }
  }

  /// Backlinks whose sentences are read.
  static let sentenceLimit = 40

  /// Backlinks that are listed: to list many thousands takes longer than to show the note.
  private static let rowLimit = 1_000

  /// Finds the backlinks of a note anew, and says which sentences are wanted.
  mutating func findBacklinks(_ library: Library?, of path: String) -> [Effect.LinkSite] {
    backlinks = []
    backlinkRows = []
    backlinkCount = 0
    guard let library, let number = library.graph.note(atPath: path) else { return [] }
    let graph = library.graph
    var known = 0
    for link in graph.backlinks(to: number).lazy.map(Int.init) where link >= known {
      let source = graph.source(of: link)
      let all = graph.links(from: source)
      // The others of the same note come next.
      known = all.upperBound
      backlinkCount += 1
      guard backlinks.count < Self.rowLimit else { continue }
      // One row a note: its first link that stands in the text says most.
      let links = all.filter { graph.noteDestination(of: $0) == number }
      let best = links.first { graph.linkKind($0) != .property } ?? link
      backlinks.append(
        Backlink(
          path: graph.path(of: source), title: library.title(of: source),
          ordinal: graph.ordinal(of: best), line: graph.line(of: best),
          relation: graph.relation(of: best), isDeprecated: library.isDeprecated(source)))
    }
    listBacklinks()
    return backlinks.prefix(Self.sentenceLimit).map { .init(path: $0.path, ordinal: $0.ordinal) }
  }

  /// Takes the sentences of the first backlinks.
  mutating func take(sentences: [String]) {
    for (place, sentence) in sentences.enumerated() where backlinks.indices.contains(place) {
      // The heading of the group comes first.
      backlinkRows[place + 1] = backlinks[place].row(sentence)
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

  private mutating func listBacklinks() {
    guard !backlinks.isEmpty else { return }
    backlinkRows = [.heading("BACKLINKS", count: backlinkCount)] + backlinks.map { $0.row("") }
    let more = backlinkCount - backlinks.count
    if more > 0 {
      backlinkRows.append(ListRow("\(more.grouped) more; lore links lists all", role: .quiet))
    }
  }
}

extension ListRow {
  /// The byte of the note that is read to which Enter goes; nil for other rows.
  var offsetHere: Int? {
    if case .goHere(.offset(let offset)) = action { return offset }
    return nil
  }
}

import Cells
import Notes

/// The notes that link to a note.
struct Backlinks: Sendable {
  /// The first of them, each with one of its links.
  private(set) var listed: [Backlink] = []
  /// How many there are; more than `listed` where those are too many to list.
  private(set) var count = 0

  /// Those whose sentences are read.
  static let sentenceLimit = 40

  /// Those that are listed: to list many thousands takes longer than to show the note.
  private static let rowLimit = 1_000

  init() {}

  /// The notes that link to the one at a path; none while there is no library or no such note.
  init(_ library: Library?, of path: String) {
    guard let library, let number = library.graph.note(atPath: path) else { return }
    let graph = library.graph
    var known = 0
    for link in graph.backlinks(to: number).lazy.map(Int.init) where link >= known {
      let source = graph.source(of: link)
      let all = graph.links(from: source)
      // The others of the same note come next.
      known = all.upperBound
      count += 1
      guard listed.count < Self.rowLimit else { continue }
      // One row a note: its first link that stands in the text says most.
      let links = all.filter { graph.noteDestination(of: $0) == number }
      let best = links.first { graph.linkKind($0) != .property } ?? link
      listed.append(
        Backlink(
          path: graph.path(of: source), title: library.title(of: source),
          ordinal: graph.ordinal(of: best), line: graph.line(of: best),
          relation: graph.relation(of: best), isDeprecated: library.isDeprecated(source)))
    }
  }

  /// The links whose sentences are wanted, in the order of `listed`.
  var sites: [Effect.LinkSite] {
    listed.prefix(Self.sentenceLimit).map { .init(path: $0.path, ordinal: $0.ordinal) }
  }

  /// The rows of the context pane, below their heading; what is said around the links is not known
  /// yet.
  var rows: [ListRow] {
    guard !listed.isEmpty else { return [] }
    let rows = [.heading("BACKLINKS", count: count)] + listed.map { $0.row("") }
    let more = count - listed.count
    return more > 0
      ? rows + [ListRow("\(more.grouped) more; lore links lists all", role: .quiet)] : rows
  }
}

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

import Cells
import Layout
import Notes

/// A note between what links to it and what it leads to; walking puts another note into the middle.
struct MapScreen: Sendable {
  /// A note that is or was in the middle.
  struct Center: Equatable, Sendable {
    var path: String
    var title: String
  }

  private(set) var center: Center
  /// The notes that were in the middle before, the first one first.
  private(set) var trail: [Center] = []
  var links = RowList()
  var leads = RowList()
  /// Whether the selection is among what the note leads to.
  private(set) var isRight = true
  /// What is known of the note in the middle; nil until it is read.
  private(set) var note: Note?
  /// Notes that link to the one in the middle beyond those in `links`.
  private(set) var unlisted = 0
  /// The links of `links`, whose sentences are to be read.
  private(set) var sites: [Effect.LinkSite] = []

  init(_ center: Center, _ library: Library) {
    self.center = center
    list(library)
  }

  /// The selected row.
  var selection: ListRow? { (isRight ? leads : links).selection }

  /// Puts the selected note into the middle; false where the row is no note.
  mutating func walk(_ library: Library) -> Bool {
    guard case .go(let path, _)? = selection?.action, let row = selection, path != center.path
    else { return false }
    trail.append(center)
    center = Center(path: path, title: row.title)
    note = nil
    list(library)
    return true
  }

  /// Puts the note before this one back into the middle; false at the first.
  mutating func walkBack(_ library: Library) -> Bool {
    guard let last = trail.popLast() else { return false }
    center = last
    note = nil
    list(library)
    return true
  }

  /// Moves between the columns, or to the middle what is selected in the outer one.
  ///
  /// True if the selected note is to be walked to.
  mutating func turn(toRight: Bool) -> Bool {
    if isRight == toRight { return true }
    let other = toRight ? leads : links
    if other.selected != nil { isRight = toRight }
    return false
  }

  mutating func move(_ command: Command, count: Int?) -> Bool {
    isRight ? leads.perform(command, count: count) : links.perform(command, count: count)
  }

  /// Takes the note in the middle, which gives the reasons.
  mutating func take(_ note: Note, _ library: Library) {
    guard note.path == center.path else { return }
    self.note = note
    var rows: [ListRow] = []
    var places: [Target: Int] = [:]
    for (ordinal, link) in note.links.enumerated() {
      let target = library.target(ofLink: ordinal, in: note)
      if let place = places[target] {
        if rows[place].more.isEmpty { rows[place].more = ListRow.said(link.reason) }
        continue
      }
      switch target {
      case .note(let path, let title):
        rows.append(
          ListRow(
            title, detail: Self.degree(library, path, isRight: true),
            more: ListRow.said(link.reason), action: .go(path: path, .top)
          ).marked(isDeprecated: library.isDeprecated(path: path)))
      case .missing(let name, let path) where !link.isTentative:
        rows.append(
          ListRow(
            name, detail: "?", more: ListRow.said(link.reason), role: .linkMissing,
            action: .missing(name, path: path)))
      default: continue
      }
      places[target] = rows.count - 1
    }
    leads.replace(rows)
    settleSide()
  }

  /// Takes the sentences around the links that lead here.
  mutating func take(sentences: [String]) {
    var rows = Array(links.rows)
    for (place, sentence) in sentences.enumerated()
    where rows.indices.contains(place) && !sentence.isEmpty {
      rows[place].more = ListRow.said(sentence)
    }
    links.replace(rows)
  }

  private mutating func list(_ library: Library) {
    let backlinks = Backlinks(library, of: center.path)
    sites = backlinks.sites
    unlisted = backlinks.count - backlinks.listed.count
    links.replace(
      backlinks.listed.map { link in
        ListRow(
          link.title, detail: Self.degree(library, link.path, isRight: false),
          action: .go(path: link.path, .top)
        ).marked(isDeprecated: link.isDeprecated)
      }, keepsSelection: false)
    leads.replace([], keepsSelection: false)
    isRight = true
  }

  private mutating func settleSide() {
    if leads.selected == nil, links.selected != nil { isRight = false }
  }

  /// How much further it goes from a note: `+12`; empty for nothing.
  private static func degree(_ library: Library, _ path: String, isRight: Bool) -> String {
    guard let number = library.graph.note(atPath: path) else { return "" }
    let graph = library.graph
    let count =
      isRight
      ? Set(graph.links(from: number).compactMap { graph.noteDestination(of: $0) })
        .subtracting([number]).count
      : Set(graph.backlinks(to: number).map { graph.source(of: Int($0)) }).count
    return count == 0 ? "" : "+\(count)"
  }
}

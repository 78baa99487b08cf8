import ArgumentParser
import Notes
import WikiIndex

/// `lore links`: what a note links to and what links to it, with reasons.
struct Links: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "links", abstract: "List the links of a note, both ways, with their reasons.")

  @Argument(help: "The note.", completion: Completing.note) var note: String
  @Flag(help: "Links from the note.") var out = false
  @Flag(help: "Links to the note.") var back = false
  @Flag(help: "Places that name the note without a link.") var mentions = false
  @Option(help: ArgumentHelp("Go on from the notes found, this far.", valueName: "n"))
  var depth = 1
  @Option(help: ArgumentHelp("Only this relation; may be repeated.", valueName: "name"))
  var relation: [String] = []
  @Option(help: ArgumentHelp("Only this kind of link; may be repeated.", valueName: "kind"))
  var kind: [String] = []
  @Option(help: ArgumentHelp("Only links of this status; may be repeated.", valueName: "status"))
  var status: [String] = []
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard depth >= 1 else { throw ValidationError("--depth must be at least 1, not \(depth)") }
  }

  func run() throws {
    let format = try common.outputFormat(of: [.text, .json, .jsonl])
    let filter = try LinkFilter(relations: relation, kinds: kind, statuses: status)
    let open = try OpenWiki.open(common, notes: [note])
    let wiki = try open.load(common)
    let start = try NoteFinder(wiki: wiki, isQuiet: common.quiet).findWhole(note)
    let all = !out && !back && !mentions
    let id = wiki.graph.id(of: start)
    var groups: [LinkGroup] = []
    let walk = LinkWalk(wiki: wiki, depth: depth, filter: filter)
    if out || all { groups.append(LinkGroup(.out, of: id, walk.out(from: start))) }
    if back || all { groups.append(LinkGroup(.back, of: id, walk.back(from: start))) }
    if mentions {
      groups.append(LinkGroup(.mention, of: id, try open.mentions(of: start, wiki, common)))
    }
    let rows = groups.flatMap(\.rows)
    try RowPrinter(
      common: common, format: format, json: \.json,
      text: { shown, sheet in LinkText.write(groups, count: shown.count, to: &sheet) },
      usualLimit: 2_000
    ).print(rows, noun: ("link", "links"))
  }
}

/// Links of one direction.
struct LinkGroup {
  enum Direction { case out, back, mention }
  let direction: Direction
  /// Id of the note that was asked for.
  let start: String
  let rows: [LinkRow]

  init(_ direction: Direction, of start: String, _ rows: [LinkRow]) {
    self.direction = direction
    self.start = start
    self.rows = rows
  }

  /// Id of the note at the end of a link that is nearer to the one that was asked for; nil where
  /// the link does not tell.
  func near(_ row: LinkRow) -> String? {
    switch direction {
    case .out: row.from
    case .back: row.to
    case .mention: start
    }
  }
}

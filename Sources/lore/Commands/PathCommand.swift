import ArgumentParser
import Notes
import WikiIndex

/// `lore path`: how one note leads to another, with the reason of every link.
struct PathCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path", abstract: "Show the shortest chains of links between two notes, and why.")

  @Argument(help: "The note to begin with.", completion: Completing.note) var from: String
  @Argument(help: "The note to arrive at.", completion: Completing.note) var to: String
  @Option(
    name: .customShort("k"), help: ArgumentHelp("At most this many chains.", valueName: "n"))
  var count = 3
  @Option(help: ArgumentHelp("At most this many links a chain.", valueName: "n"))
  var maxDepth = 8
  @OptionGroup var common: CommonOptions

  /// Chains that can be asked for: more are nothing to read, and each costs a walk of its own.
  private static let most = 100

  func validate() throws {
    guard (1...Self.most).contains(count) else {
      throw ValidationError("-k must be from 1 to \(Self.most), not \(count)")
    }
    guard maxDepth >= 1 else {
      throw ValidationError("--max-depth must be at least 1, not \(maxDepth)")
    }
  }

  func run() throws {
    let format = try common.outputFormat(of: [.text, .json])
    let open = try OpenWiki.open(common, notes: [from, to])
    let wiki = try open.load(common)
    let finder = NoteFinder(wiki: wiki, isQuiet: common.quiet)
    let (start, end) = (try finder.findWhole(from), try finder.findWhole(to))
    let graph = wiki.graph
    guard start != end else {
      throw Failure.usage("'\(from)' and '\(to)' are both \(graph.id(of: start)); give two notes")
    }
    let links = LinkRows(wiki: wiki)
    let rows = chains(from: start, to: end, graph).map { chain in
      ChainRow(
        chain: chain, graph: graph, links: chain.steps.map { links.read(link: $0.link) })
    }
    let names = "\(graph.id(of: start)) to \(graph.id(of: end))"
    let most = maxDepth == 1 ? "1 link" : "\(maxDepth) links"
    if rows.isEmpty, format == .text {
      throw Failure.notFound("no chain of at most \(most) from \(names)")
    }
    if rows.contains(where: \.chain.goesBackward) {
      common.note("no chain of at most \(most) from \(names); ← goes against a link")
    }
    try RowPrinter(
      common: common, format: format, json: \.json,
      text: { shown, sheet in ChainText.write(shown, to: &sheet) }, parts: \.nodes
    ).print(rows, noun: ("chain", "chains"))
  }

  /// Chains along the links; where there are none, those that go against some.
  private func chains(from start: Int, to end: Int, _ graph: LinkGraph) -> [NoteChain] {
    let forward = graph.chains(from: start, to: end, count: count, maxDepth: maxDepth)
    guard forward.isEmpty else { return forward }
    return graph.chains(
      from: start, to: end, count: count, maxDepth: maxDepth, walksBack: true)
  }
}

/// A chain with what its notes say of its links.
struct ChainRow {
  let chain: NoteChain
  let graph: LinkGraph
  /// Of each step; nil where the note that has it cannot be read any more.
  let links: [LinkRow?]

  /// The notes from one end to the other.
  var nodes: [JSONValue] { chain.notes.map(node) }

  var json: JSONValue {
    .object([("nodes", .array(nodes)), ("links", .array(links.map { $0?.json ?? .null }))])
  }

  private func node(_ note: Int) -> JSONValue {
    let id = graph.id(of: note)
    return .object([
      ("id", .string(id)), ("path", .string(graph.path(of: note))), ("line", .integer(1)),
      ("address", .string(Address(id: id).description)), ("title", .string(graph.title(of: note))),
    ])
  }
}

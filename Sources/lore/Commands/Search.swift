import ArgumentParser
import Cells
import Layout
import Notes
import WikiIndex

/// `lore search`: notes by words, fields and filters, best first.
struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Search the wiki, best hits first.")

  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp(
      "Words, \"phrases\", -not, a OR b, fields such as tag:x.", valueName: "query"))
  var query: [String] = []
  @Flag(help: "Search for what stdin says: a stack trace, a log, a diff.") var symptom = false
  @Option(help: "The order of hits: score, updated, created or title.") var sort = "score"
  @Flag(help: "Say how the query was read and what each hit scored.") var explain = false
  @OptionGroup var common: CommonOptions

  /// Hits that are shown without `--limit`.
  private static let standardLimit = 20

  func run() throws {
    let format = try common.outputFormat(of: [.text, .vimgrep, .json, .jsonl])
    guard let order = SearchOptions.Order(rawValue: sort) else {
      let names = SearchOptions.Order.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure.usage("--sort has no '\(sort)'; use one of: \(names)")
    }
    var options = SearchOptions(now: Clock.now)
    options.order = order
    options.limit = common.rowLimit(Self.standardLimit)
    if symptom { return try searchSymptom(options, format) }
    let text = try words()
    let query = try QueryText.read(text)
    let open = try OpenWiki.open(common)
    let ready = try open.index(common)
    let answer = try run { try ready.index.search(query, options) }
    if explain { common.note("read as: \(query.explanation)") }
    if answer.isPartial { common.note("stopped after a second and a half; there may be more hits") }
    try print(answer, open, format, noun: ("hit", "hits"))
  }

  private func words() throws -> String {
    // Before it stands what the parser knows no option for.
    let end = query.firstIndex(of: "--") ?? query.endIndex
    if let option = query[..<end].first(where: { $0.hasPrefix("--") }) {
      throw Failure.usage("no option '\(option)'; see 'lore search --help'")
    }
    return (query[..<end] + query[end...].dropFirst()).joined(separator: " ")
  }

  private func searchSymptom(_ options: SearchOptions, _ format: OutputFormat) throws {
    let extra = try words()
    let bytes = FileBytes.standardInput(limit: Symptom.limit)
    let symptom = Symptom(reading: bytes + Array(extra.utf8))
    guard !symptom.tokens.isEmpty else {
      throw Failure.notFound("stdin has no names, codes or quoted words to search for")
    }
    let open = try OpenWiki.open(common)
    let ready = try open.index(common)
    let answer = try run { try ready.index.search(symptom, options) }
    if explain {
      common.note("looked for: \(symptom.tokens.map(\.text).joined(separator: ", "))")
    }
    try print(answer, open, format, noun: ("note", "notes"))
  }

  private func run(_ body: () throws -> SearchAnswer) throws -> SearchAnswer {
    do {
      return try body()
    } catch let error as IndexError {
      throw Failure.usage("the index failed: \(error.message); try --no-index")
    }
  }

  private func print(
    _ answer: SearchAnswer, _ open: OpenWiki, _ format: OutputFormat,
    noun: (one: String, many: String)
  ) throws {
    sayNearest(answer, format)
    if answer.hits.count < answer.total {
      let total = answer.isCounted ? "\(answer.total)" : "more than \(answer.total)"
      common.note("\(answer.hits.count) of \(total) \(noun.many); --limit 0 shows all")
    }
    let isText = format == .text && common.template == nil && !common.print0
    try RowPrinter(
      common: common, format: format, json: \.json,
      text: { hits, sheet in
        SearchText.write(hits, explains: explain || symptom, to: &sheet)
      },
      grep: {
        GrepLine(
          path: open.pathFromHere($0.path), line: $0.line, column: $0.column, text: $0.snippet)
      }
    ).print(answer.hits + (isText ? answer.nearMisses : []), noun: noun)
    // Notes that lack a word are shown to people, but meet no query.
    if answer.hits.isEmpty, isText { throw FoundNothing() }
  }

  private func sayNearest(_ answer: SearchAnswer, _ format: OutputFormat) {
    for (word, near) in answer.spellings {
      common.note("no note has '\(word)'; the wiki has: \(near.joined(separator: ", "))")
    }
    guard !answer.nearMisses.isEmpty else { return }
    let count = answer.hits.count
    common.note(
      count == 0
        ? "no note has all of it; these have most" : "after \(count), these have most of it")
    guard format != .text || common.template != nil else { return }
    for hit in answer.nearMisses.prefix(5) {
      common.note("  \(hit.title)  \(hit.id):\(hit.line)")
    }
  }
}

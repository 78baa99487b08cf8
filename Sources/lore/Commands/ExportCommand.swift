import ArgumentParser
import Export
import Notes
import WikiIndex

/// `lore export`: notes with what they link to, out of the wiki.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write notes with what they link to, in a form for elsewhere.")

  @Argument(help: "Start notes.", completion: Completing.note) var notes: [String] = []
  @Option(help: ArgumentHelp("Start with the hits of a search.", valueName: "query"))
  var query: String?
  @Option(
    help: ArgumentHelp("Start with the notes that carry a tag; may be repeated.", valueName: "tag"),
    completion: Completing.tag)
  var tag: [String] = []
  @Option(help: ArgumentHelp("Start with notes of incidents from this day on.", valueName: "day"))
  var since: String?
  @Option(help: ArgumentHelp("Start with notes of incidents up to this day.", valueName: "day"))
  var until: String?
  @Flag(help: "Start with every note.") var all = false
  @Option(help: ArgumentHelp("Follow links this far.", valueName: "n")) var depth = 1
  @Option(
    name: .customLong("backlinks-depth"),
    help: ArgumentHelp("Follow links backwards this far.", valueName: "n"))
  var backlinksDepth = 0
  @Option(help: ArgumentHelp("Follow only this relation; may be repeated.", valueName: "name"))
  var relation: [String] = []
  @Flag(name: .customLong("no-sources"), help: "Do not follow links to sources.")
  var noSources = false
  @Option(
    help: ArgumentHelp(
      "Only what fits this many tokens, the weightiest first.", valueName: "tokens"))
  var budget: Int?
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The folder or file to write, - for stdout.", valueName: "path"))
  var output: String?
  @Flag(help: "Replace an earlier export, or a file.") var force = false
  @Flag(name: .customLong("dry-run"), help: "Write nothing; print the manifest.")
  var dryRun = false
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard depth >= 0 else { throw ValidationError("--depth must not be negative: \(depth)") }
    guard backlinksDepth >= 0 else {
      throw ValidationError("--backlinks-depth must not be negative: \(backlinksDepth)")
    }
    if let budget, budget < 1 {
      throw ValidationError("--budget must be at least 1, not \(budget)")
    }
  }

  func run() throws {
    let format = try ExportFormat.named(common.format, hasBudget: budget != nil)
    try common.refuseRowForms("an export")
    let open = try OpenWiki.open(common, notes: notes)
    let starts = try ExportStarts(
      notes: notes, query: query, tags: tag, since: since, until: until, takesAll: all,
      common: common)
    let (wiki, numbers) = try starts.find(open)
    guard !numbers.isEmpty else {
      throw Failure.notFound(
        starts.isAsked
          ? "nothing is selected: no note is what the options ask for; loosen them"
          : "nothing is selected; give a note, --query, --tag or --all")
    }
    let rules = SelectionRules(
      depth: depth, backlinksDepth: backlinksDepth, relations: relation,
      followsSources: !noSources, limit: common.rowLimit(),
      sourceSections: open.folder.configuration.sourceSections)
    let run = ExportRun(
      plan: ExportPlan(wiki, starts: numbers, rules: rules), output: output, force: force,
      isDry: dryRun, common: common)
    do throws(ExportFailure) {
      try run.run(format, budget: budget)
    } catch {
      throw Failure(error)
    }
  }
}

extension Failure {
  init(_ failure: ExportFailure) {
    switch failure {
    case .changed(let path):
      self = .usage("\(path) was changed while it was exported; nothing was written, try again")
    case .unreadable(let path):
      self = .usage("cannot read \(path); nothing was written")
    case .refused(let line): self = .usage(line)
    case .interrupted: self = Failure(line: "interrupted; nothing was written", status: 130)
    }
  }
}

import ArgumentParser
import Cells
import Layout
import Notes
import WikiIndex

/// `lore index`: what the index holds, made anew or thrown away.
struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index", abstract: "Show, rebuild or clear the wiki's index.")

  @Flag(help: "Show what the index holds; this is the default.") var status = false
  @Flag(help: "Make it anew.") var rebuild = false
  @Flag(help: "Delete it.") var clear = false
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if [status, rebuild, clear].filter(\.self).count > 1 {
      throw ValidationError("--status, --rebuild and --clear cannot be combined")
    }
  }

  func run() throws {
    let format = try common.outputFormat(of: [.text, .json])
    try common.refuseRowForms("index")
    let open = try OpenWiki.open(common)
    let place = open.indexPlace(common)
    let isKept = place.isThere || place.bytes > 0
    if clear || rebuild { place.clear() }
    if clear {
      if let file = place.file, place.isThere { throw Failure.usage("cannot delete \(file)") }
      let deleted = isKept ? place.file.map { "deleted \($0)" } : nil
      common.note(deleted ?? "there is no file to delete")
      return
    }
    if rebuild { _ = try open.index(common) }
    let facts = try IndexFacts(open, place, common)
    if format == .json {
      StandardOutput.shared.write(facts.json.text(pretty: true) + "\n")
    } else {
      var sheet = OutputPlace.current(common.color).sheet(common.width)
      facts.write(to: &sheet)
      StandardOutput.shared.write(sheet.text)
    }
  }
}

/// What `lore index --status` tells.
struct IndexFacts {
  private let root: String
  private let state: IndexState
  private let bytes: Int
  private let skipped: [(reason: String, count: Int)]
  private let file: String?

  init(_ open: OpenWiki, _ place: IndexPlace, _ common: CommonOptions) throws {
    root = open.folder.root
    file = place.file
    do {
      let scan = try open.folder.scan()
      open.sayCut(scan, common)
      state = IndexState(open.folder, place, scan: scan)
      skipped = SkipReason.allCases.compactMap { reason in
        let count = scan.skips.count { $0.reason == reason }
        return count == 0 ? nil : (reason.rawValue, count)
      }
    } catch {
      throw Failure.usage(OpenWiki.line(error))
    }
    bytes = place.bytes
  }

  private var age: Int? { state.updated.map { max(0, Clock.now - $0) } }

  var json: JSONValue {
    .object([
      ("root", .string(root)), ("path", .string(root)), ("line", .integer(1)),
      ("address", .null), ("file", .optional(file)), ("notes", .integer(state.notes)),
      ("bytes", .integer(bytes)), ("schema", .integer(state.schema)),
      ("pending", .integer(state.pending)),
      ("skipped", .object(skipped.map { ($0.reason, .integer($0.count)) })),
      ("age", age.map(JSONValue.integer) ?? .null),
    ])
  }

  func write(to sheet: inout TextSheet) {
    var rows = [
      ("wiki", root), ("index", file ?? "in memory only"),
      ("notes", "\(state.notes)\(state.pending == 0 ? "" : ", \(state.pending) to be read")"),
      ("size", "\(bytes / 1024) KB"), ("schema", String(state.schema)),
      ("age", age.map { "\($0) s" } ?? "never made"),
    ]
    let left = skipped.map { "\($0.count) \($0.reason)" }.joined(separator: ", ")
    rows.append(("skipped", left.isEmpty ? "nothing" : left))
    sheet.addColumns(rows.map { [Span($0.0, style: Style(role: .quiet)), Span($0.1)] })
  }
}

import ArgumentParser
import Cells
import Layout
import Notes
import WikiIndex

/// `lore tags`: the tags of the wiki, or the notes that carry one.
struct Tags: ParsableCommand {
  enum Order: String, ExpressibleByArgument, CaseIterable {
    case count, name
  }

  static let configuration = CommandConfiguration(
    commandName: "tags", abstract: "List tags, or the notes that carry one.")

  @Argument(help: "A tag, with or without #; nested tags count.", completion: Completing.tag)
  var tag: String?
  @Option(help: "The order of tags.") var sort: Order = .count
  @Flag(help: "Nested tags under their parents.") var tree = false
  @OptionGroup var common: CommonOptions

  func run() throws {
    let format = try common.outputFormat(of: [.text, .json, .jsonl])
    let open = try OpenWiki.open(common)
    if let tag {
      try printNotes(of: tag, open, format)
      return
    }
    let uses = try TagUses(open).find(common)
    let census = TagCensus(uses)
    let rows = tree ? census.tree(byName: sort == .name) : census.list(byName: sort == .name)
    try RowPrinter(
      common: common, format: format, json: \.json,
      text: write
    ).print(rows, noun: ("tag", "tags"))
  }

  private func write(_ rows: [TagRow], to sheet: inout TextSheet) {
    let widest = rows.map { String($0.total).count }.max() ?? 1
    for row in rows {
      let count = String(tree ? row.total : row.count)
      let indent = tree ? String(repeating: "  ", count: row.depth) : ""
      let name = tree ? row.tag.split(separator: "/").last.map(String.init) ?? row.tag : row.tag
      sheet.add(
        Span(
          String(repeating: " ", count: max(0, widest - count.count)) + count + "  ",
          style: Style(role: .quiet)),
        Span(indent), Span("#\(name)", style: Style(role: .accent)))
    }
  }

  private func printNotes(of tag: String, _ open: OpenWiki, _ format: OutputFormat) throws {
    let wanted = fold(tag.hasPrefix("#") ? String(tag.dropFirst()) : tag)
    let (wiki, extracts) = try open.collect(common) { read -> (note: Note?, tags: [String]) in
      let carries = read.note.tags.contains {
        fold($0) == wanted || fold($0).hasPrefix("\(wanted)/")
      }
      return (carries ? read.note : nil, read.note.tags)
    }
    let rows = extracts.compactMap(\.note)
    if rows.isEmpty, format == .text {
      let nearest = NearestNames.closest(to: wanted, among: Set(extracts.flatMap(\.tags)).sorted())
      let hint = nearest.isEmpty ? "see 'lore tags'" : "nearest: \(nearest.joined(separator: ", "))"
      throw Failure.notFound("no note has the tag '\(tag)'; \(hint)")
    }
    let links = LinkRows(wiki: wiki)
    try RowPrinter(
      common: common, format: format,
      json: { note in
        wiki.graph.note(withID: note.id).map { links.json(of: $0, note) } ?? .null
      },
      text: { rows, sheet in
        let lines = rows.map {
          [
            Span($0.readableTitle, style: Style(role: .strong)),
            Span($0.id, style: Style(role: .quiet)),
          ]
        }
        sheet.addColumns(lines)
      }
    ).print(rows, noun: ("note", "notes"))
  }
}

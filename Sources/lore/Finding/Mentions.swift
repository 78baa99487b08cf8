import Markup
import Notes
import WikiIndex

extension OpenWiki {
  /// Places in other notes that name a note by title or alias without linking, in order of path.
  func mentions(
    of number: Int, _ wiki: LoadedWiki, _ common: CommonOptions
  ) throws -> [LinkRow] {
    let graph = wiki.graph
    let id = graph.id(of: number)
    let title = graph.title(of: number)
    let finder = MentionFinder(names: [title] + graph.aliases(of: number))
    return try collect(common) { read -> [LinkRow] in
      guard read.note.id != id, finder.mayOccur(in: read.document.source) else { return [] }
      let map = LineMap(read.document.source)
      return finder.mentions(in: read).map { mention in
        row(mention, in: read.note, map, to: id, title: title)
      }
    }.extracts.flatMap(\.self)
  }

  /// A mention has the keys of a link; what only a link has is null.
  private func row(
    _ mention: Mention, in note: Note, _ map: LineMap, to id: String, title: String
  ) -> LinkRow {
    let start = map.position(at: mention.place.range.lowerBound)
    let end = map.position(at: mention.place.range.upperBound)
    let json = JSONValue.object([
      ("from", .string(note.id)), ("to", .string(id)), ("target", .string(mention.text)),
      ("anchor", .null), ("label", .null), ("kind", .null), ("relation", .null),
      ("reason", .null), ("context", .string(mention.context)),
      ("section", .optional(mention.section)), ("status", .null), ("ambiguous", .bool(false)),
      ("anchor_status", .null), ("by", .null), ("candidates", .strings([])),
      ("nearest", .strings([])), ("confidence", .string("low")), ("path", .string(note.path)),
      ("line", .integer(mention.place.line)), ("column", .integer(start.column)),
      ("end_column", .integer(end.column)), ("address", .string(mention.address.description)),
    ])
    return LinkRow(
      from: note.id, line: mention.place.line, to: id, title: title, target: mention.text,
      context: mention.context, makeJSON: { json })
  }
}

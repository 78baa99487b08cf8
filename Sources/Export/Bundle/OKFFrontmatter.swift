import Markup
import Notes

/// What has to change in readable frontmatter for a bundle; every other byte stays.
struct OKFFrontmatter {
  private let read: ReadNote
  private let type: String
  private let path: (Int) -> String?
  private let lines: LineMap
  private var document: Document { read.document }

  /// - Parameters:
  ///   - type: used where the note has none.
  ///   - path: the bundle path that a link of the graph leads to.
  init(_ read: ReadNote, type: String, _ path: @escaping (Int) -> String?) {
    self.read = read
    self.type = type
    self.path = path
    lines = LineMap(read.document.source)
  }

  /// - Parameter links: number of the note's first link in the graph.
  func edits(links first: Int) -> Edits {
    var edits = Edits()
    editType(&edits)
    for property in read.note.properties where property.key == "sources" {
      editSources(property, first, &edits)
    }
    for (ordinal, link) in read.note.links.enumerated() where isPath(link) {
      if let path = path(first + ordinal) {
        edits.replace(link.place.range, Self.plain(path))
      }
    }
    let end = document.nodes[1].content.upperBound
    if document.source[end...].starts(with: Array("...".utf8)) {
      edits.replace(end..<end + 3, "---")
    }
    return edits
  }

  private func editType(_ edits: inout Edits) {
    guard read.note.type == nil else { return }
    let start = document.nodes[1].content.lowerBound
    if let property = read.note.properties.first(where: { $0.key == "type" }) {
      edits.replace(lines.range(ofLine: property.line), "type: \(type)")
    } else {
      edits.replace(start..<start, "type: \(type)\n")
    }
  }

  /// Whether a property's value is a path that other readers of the bundle follow.
  private func isPath(_ link: Link) -> Bool {
    link.kind == .property && !link.isExternal && !link.place.range.isEmpty && link.anchor == nil
      && ["sources", "resource", "computation"].contains(link.relation ?? "")
  }

  /// Sources that are plain text become `{resource: …}`, as the format has them.
  private func editSources(_ property: Property, _ first: Int, _ edits: inout Edits) {
    let items = property.value.items(line: property.line)
    guard items.contains(where: { !Self.isMapping($0.value) }) else { return }
    let isBlock = items.allSatisfy { $0.line > property.line && dash(ofLine: $0.line) != nil }
    if isBlock {
      for item in items where !Self.isMapping(item.value) {
        if let dash = dash(ofLine: item.line) { edits.replace(dash..<dash, "resource: ") }
      }
      return
    }
    guard items.allSatisfy({ $0.line == property.line && $0.value.text != nil }) else { return }
    let line = lines.range(ofLine: property.line)
    guard let colon = document.source[line].firstIndex(of: 0x3A) else { return }
    let ordinals = Dictionary(
      read.note.links.enumerated().filter { isPath($0.element) }
        .map { ($0.element.context, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    let values = items.map { item in
      // The bundle path that it leads to, else as it is written.
      let text = item.value.text ?? ""
      let resource = ordinals[text].flatMap { path(first + $0) } ?? text
      return "{resource: \(JSONValue.string(resource).text())}"
    }
    edits.replace(colon + 1..<line.upperBound, " [" + values.joined(separator: ", ") + "]")
  }

  private static func isMapping(_ value: PropertyValue) -> Bool {
    if case .map = value { true } else { false }
  }

  /// Past the `- ` that begins a line; nil where none does.
  private func dash(ofLine line: Int) -> Int? {
    let range = lines.range(ofLine: line)
    var position = range.lowerBound
    while position < range.upperBound, document.source[position] == 0x20 { position += 1 }
    guard position + 1 < range.upperBound, document.source[position] == 0x2D,
      document.source[position + 1] == 0x20
    else { return nil }
    return position + 2
  }

  /// A path that YAML reads as text without quotes.
  private static func plain(_ path: String) -> String {
    let special = path.unicodeScalars.contains {
      ":#'\"{}[],&*!|>%@`\\?".unicodeScalars.contains($0) || $0.value < 0x20
    }
    return special ? percentEncodedPath(path) : path
  }
}

import Markup
import Notes

/// Whether a note has the form that a reserved name of a bundle asks for.
enum ReservedForm {
  /// The reserved name that a path ends in, `index` or `log`; nil where it ends in neither.
  static func name(of path: String) -> String? {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let stem = fold(String(SafeName.split(name).stem))
    return stem == "index" || stem == "log" ? stem : nil
  }

  /// Whether the note may keep its reserved name.
  static func isKept(_ read: ReadNote, name: String, isAtRoot: Bool) -> Bool {
    guard read.fileLines == nil else { return false }
    let keys = read.note.properties.map(\.key)
    let hasFrontmatter =
      read.document.nodes.count > 1 && read.document.nodes[1].kind == .frontmatter
    if name == "log" { return !hasFrontmatter && isLog(read.document) }
    let mayHave = isAtRoot && keys == ["okf_version"]
    return (!hasFrontmatter || mayHave) && isIndex(read.document)
  }

  /// Headed groups of items that each begin with a link and say no more than a description.
  private static func isIndex(_ document: Document) -> Bool {
    var isHeaded = false
    var hasItem = false
    for block in document.children(of: 0) {
      switch document.nodes[block].kind {
      case .frontmatter: continue
      case .heading: isHeaded = true
      case .list:
        guard isHeaded, document.listStyle(of: block).start == nil else { return false }
        for item in document.children(of: block) {
          guard isEntry(item, document) else { return false }
          hasItem = true
        }
      default: return false
      }
    }
    return hasItem
  }

  private static func isEntry(_ item: Int, _ document: Document) -> Bool {
    let blocks = Array(document.children(of: item))
    guard blocks.count == 1, document.nodes[blocks[0]].kind == .paragraph else { return false }
    let inlines = Array(document.children(of: blocks[0]))
    guard let first = inlines.first,
      document.nodes[first].kind == .link || document.nodes[first].kind == .wikilink
    else { return false }
    let rest = document.string(
      document.nodes[first].range.upperBound..<document.nodes[blocks[0]].range.upperBound)
    return rest.isEmpty || rest.hasPrefix(" - ")
  }

  /// Groups under `## YYYY-MM-DD`, the newest first.
  private static func isLog(_ document: Document) -> Bool {
    var last: String?
    var isFirst = true
    for block in document.children(of: 0) {
      defer { isFirst = false }
      guard document.nodes[block].kind == .heading else {
        if last == nil { return false }
        continue
      }
      if document.headingLevel(of: block) == 1, isFirst { continue }
      let text = document.headingText(of: block, keepsBlockIDs: false)
      guard document.headingLevel(of: block) == 2, isDay(text), last.map({ text < $0 }) ?? true
      else { return false }
      last = text
    }
    return last != nil
  }

  private static func isDay(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.map(\.count) == [4, 2, 2]
      && parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
      && NoteDate(parsing: text) != nil
  }
}

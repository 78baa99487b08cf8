package import Markup

/// The form of the files whose names a bundle reserves: listings and histories.
package enum ReservedForm: String, Sendable {
  /// Headed groups of entries, each a link and perhaps ` - ` and a description.
  case index
  /// Groups headed by days, the newest first.
  case log

  /// The reserved name that a path ends in, in any case; nil where it ends in neither.
  package init?(path: String) {
    let stem = NotePath.id(of: path)
    self.init(rawValue: fold(String(FilePath.lastComponent(of: stem))))
  }

  /// Something that a file of this name does not have.
  package struct FormFault: Sendable, Equatable {
    /// What is wrong.
    package var message: String
    /// Where, from 1.
    package var line: Int
  }

  /// What keeps a note from having the form, in the order of its lines.
  ///
  /// - Parameter takesWikilinks: whether an entry may begin with a wikilink, as where links are
  ///   rewritten.
  package func faults(
    of note: Note, in document: Document, takesWikilinks: Bool = false
  ) -> [FormFault] {
    let name = rawValue + ".md"
    var faults: [FormFault] = []
    let hasFrontmatter = document.nodes.count > 1 && document.nodes[1].kind == .frontmatter
    let isRoot = !note.path.utf8.contains(0x2F)
    if hasFrontmatter, self == .log || !isRoot || note.properties.map(\.key) != ["okf_version"] {
      let isIndex = self == .index && isRoot
      faults.append(
        FormFault(
          message: isIndex ? "\(name) may hold okf_version only" : "\(name) has frontmatter",
          line: 1))
    }
    let lines = LineMap(document.source)
    let blocks = document.children(of: 0).filter { document.nodes[$0].kind != .frontmatter }
    let found =
      self == .index ? Self.index(blocks, document, takesWikilinks) : Self.log(blocks, document)
    return faults
      + found.map {
        FormFault(
          message: $0.message, line: lines.line(at: document.nodes[$0.node].range.lowerBound))
      }
  }

  /// Whether there is anything that the form is for: an entry, or a day.
  package func isUsed(in document: Document) -> Bool {
    document.children(of: 0).contains { node in
      switch self {
      case .index: document.nodes[node].kind == .list
      case .log: document.nodes[node].kind == .heading && document.headingLevel(of: node) == 2
      }
    }
  }

  private typealias Found = (message: String, node: Int)

  private static func index(
    _ blocks: [Int], _ document: Document, _ takesWikilinks: Bool
  ) -> [Found] {
    var found: [Found] = []
    var isHeaded = false
    for block in blocks {
      switch document.nodes[block].kind {
      case .heading: isHeaded = true
      case .list:
        if !isHeaded { found.append(("entries of index.md stand under a heading", block)) }
        let isNumbered = document.listStyle(of: block).start != nil
        for item in document.children(of: block)
        where isNumbered || !isEntry(item, document, takesWikilinks) {
          found.append(
            ("an entry of index.md is a link, and perhaps ' - ' and a description", item))
        }
      default: found.append(("index.md holds headed lists of links only", block))
      }
    }
    return found
  }

  private static func isEntry(_ item: Int, _ document: Document, _ takesWikilinks: Bool) -> Bool {
    let blocks = Array(document.children(of: item))
    guard blocks.count == 1, document.nodes[blocks[0]].kind == .paragraph,
      let first = document.children(of: blocks[0]).first(where: { _ in true })
    else { return false }
    let kind = document.nodes[first].kind
    guard kind == .link || kind == .wikilink && takesWikilinks else { return false }
    let rest = document.string(
      document.nodes[first].range.upperBound..<document.nodes[blocks[0]].range.upperBound)
    return rest.isEmpty || rest.hasPrefix(" - ")
  }

  private static func log(_ blocks: [Int], _ document: Document) -> [Found] {
    var found: [Found] = []
    var last: NoteDate?
    var isGrouped = false
    for (place, block) in blocks.enumerated() {
      guard document.nodes[block].kind == .heading else {
        if !isGrouped { found.append(("what log.md tells stands under a day", block)) }
        continue
      }
      let level = document.headingLevel(of: block)
      if level == 1, place == 0 { continue }
      let text = document.plainText(of: block).trimmed
      guard level == 2, let date = NoteDate(parsing: text), text == date.dayText else {
        found.append(("a group of log.md is headed YYYY-MM-DD", block))
        continue
      }
      isGrouped = true
      if let last, date > last { found.append(("log.md is newest first", block)) }
      last = date
    }
    return found
  }
}

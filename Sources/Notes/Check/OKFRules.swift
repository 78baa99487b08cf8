package import Markup

/// What makes a wiki a conformant bundle of the Open Knowledge Format.
package enum OKFRules {
  /// Where a note is not conformant: frontmatter that does not parse, no `type`, or a reserved file
  /// without its form.
  package static func problems(of note: Note, in document: Document) -> [Problem] {
    func problem(_ rule: Rule, _ message: String, line: Int = 1, _ suggestion: String? = nil)
      -> Problem
    {
      Problem(
        rule: rule, path: note.path, address: Address(id: note.id), line: line, message: message,
        suggestion: suggestion)
    }
    let hasFrontmatter = document.nodes.contains { $0.kind == .frontmatter }
    switch FilePath.lastComponent(of: note.path) {
    case "index.md":
      var problems: [Problem] = []
      let isRoot = !note.path.contains("/")
      let isAllowed = isRoot && note.properties.allSatisfy { $0.key == "okf_version" }
      if hasFrontmatter, !isAllowed {
        let message = isRoot ? "index.md may hold okf_version only" : "index.md has frontmatter"
        problems.append(problem(.okfIndex, message))
      }
      for line in itemsWithoutLink(document) {
        problems.append(
          problem(.okfIndex, "an entry of index.md begins with a link", line: line))
      }
      return problems
    case "log.md":
      return logProblems(of: note).map { problem(.okfLog, $0.message, line: $0.line) }
    default:
      guard hasFrontmatter, !note.problems.contains(where: { $0.rule == .frontmatterBroken }) else {
        return [problem(.okfFrontmatter, "no frontmatter that parses", "add --- type: … ---")]
      }
      return note.type == nil ? [problem(.okfType, "type is missing or empty", "add type:")] : []
    }
  }

  private static func itemsWithoutLink(_ document: Document) -> [Int] {
    let lines = LineMap(document.source)
    return document.nodes.indices.filter { node in
      guard document.nodes[node].kind == .listItem else { return false }
      let first = document.children(of: node).first { document.nodes[$0].kind == .paragraph }
      let lead = first.flatMap { document.children(of: $0).first { _ in true } }
      return lead.map { document.nodes[$0].kind != .link } ?? true
    }.map { lines.line(at: document.nodes[$0].range.lowerBound) }
  }

  private static func logProblems(of note: Note) -> [(message: String, line: Int)] {
    var problems: [(message: String, line: Int)] = []
    var last: NoteDate?
    for heading in note.headings where heading.level == 2 {
      guard let date = NoteDate(parsing: heading.text), heading.text == date.dayText else {
        problems.append(("a group of log.md is headed YYYY-MM-DD", heading.line))
        continue
      }
      if let last, date > last {
        problems.append(("log.md is newest first", heading.line))
      }
      last = date
    }
    return problems
  }
}

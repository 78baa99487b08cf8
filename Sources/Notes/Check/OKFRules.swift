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
    // Reserved are the names as they are written, without a spelling of their own.
    let name = FilePath.lastComponent(of: note.path)
    switch name == "index.md" || name == "log.md" ? ReservedForm(path: note.path) : nil {
    case let form?:
      let rule: Rule = form == .index ? .okfIndex : .okfLog
      return form.faults(of: note, in: document).map { problem(rule, $0.message, line: $0.line) }
    case nil:
      guard hasFrontmatter, !note.problems.contains(where: { $0.rule == .frontmatterBroken }) else {
        return [problem(.okfFrontmatter, "no frontmatter that parses", "add --- type: … ---")]
      }
      return note.type == nil ? [problem(.okfType, "type is missing or empty", "add type:")] : []
    }
  }
}

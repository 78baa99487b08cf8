import Cells
import Layout

/// Makes the rows of the search screen.
struct SearchRows {
  let library: Library?
  let text: String

  /// The notes that were found; where there are none, words and notes that are close.
  func rows(_ findings: SearchFindings) -> [ListRow] {
    var rows = findings.notes.flatMap(self.rows)
    if rows.isEmpty { rows = spellings(findings) }
    if !findings.nearMisses.isEmpty {
      rows += [.heading("NOTES WITH MOST OF IT")] + findings.nearMisses.flatMap(self.rows)
    }
    let none = findings.isCounted ? "no note has this" : "no title is this; go on typing"
    return rows.isEmpty ? [ListRow(none, role: .quiet)] : rows
  }

  /// What was searched for before, newest first.
  static func past(_ lines: [String]) -> [ListRow] {
    let examples = [
      ListRow("words, \"a phrase\", -not, a OR b, pre*, /expression/", role: .quiet),
      ListRow("tag:  title:  section:  code:  link:  updated:>=30d", role: .quiet),
      ListRow("is:stale  is:orphan  has:table  has:incident  trust:", role: .quiet),
    ]
    guard !lines.isEmpty else { return [.heading("WHAT CAN BE ASKED")] + examples }
    return [.heading("ASKED BEFORE")] + lines.map { ListRow($0, action: .search($0)) }
  }

  /// The title with the best passage, then a row for each other one.
  private func rows(_ note: FoundNote) -> [ListRow] {
    let isDeprecated = library?.isDeprecated(path: note.path) ?? false
    var rows = [
      ListRow(
        title(of: note), detail: library.flatMap { $0.part(ofPath: note.path) } ?? "",
        action: .go(
          path: note.path,
          note.passages.first.flatMap { $0.isOfNote ? nil : .line($0.line) } ?? .top)
      ).marked(isDeprecated: isDeprecated)
    ]
    for (place, passage) in note.passages.enumerated() {
      if place > 0 {
        rows.append(
          ListRow("", action: .go(path: note.path, .line(passage.line)))
            .marked(isDeprecated: isDeprecated, isNamed: false))
      }
      let section = passage.section == note.title ? nil : passage.section
      rows[place].excerpt = Excerpt(
        section: section.map(ReadableText.ofProse), line: passage.line,
        pieces: passage.pieces)
    }
    return rows
  }

  private func title(of note: FoundNote) -> String {
    library?.title(ofPath: note.path) ?? ReadableText.of(note.title)
  }

  private func spellings(_ findings: SearchFindings) -> [ListRow] {
    guard !findings.spellings.isEmpty else { return [] }
    return [.heading("NO NOTE HAS THIS; THE WIKI HAS")]
      + findings.spellings.flatMap { spelling in
        spelling.near.map { near in
          ListRow(
            near, detail: "for \(spelling.word)",
            action: .search(SearchWords.replacing(spelling.word, by: near, in: text)))
        }
      }
  }
}

import Notes

@testable import Browser

/// Searches the fixture line by line: enough of an index for the screen.
enum FixtureSearch {
  static func findings(_ text: String) -> SearchFindings {
    var findings = SearchFindings()
    if text.contains("(") {
      findings.problem = "a group is not closed, at the end"
      return findings
    }
    let words = text.split(separator: " ").map(String.init)
    findings.filters = words.filter { $0.hasPrefix("tag:") }.map { "tag \($0.dropFirst(4))" }
    let wanted = words.filter { !$0.contains(":") }.joined(separator: " ")
    for path in FixtureWiki.files.keys.sorted() {
      guard let note = FixtureWiki.read(path)?.note,
        let passages = passages(of: wanted, in: path, note)
      else { continue }
      findings.notes.append(FoundNote(path: path, title: note.title, passages: passages))
    }
    findings.total = findings.notes.count
    if findings.notes.isEmpty {
      findings.spellings = [.init(word: fold(wanted), near: ["mulch", "much"])]
    }
    return findings
  }

  private static func passages(
    of wanted: String, in path: String, _ note: Note
  ) -> [FoundNote.Passage]? {
    let lines = (FixtureWiki.files[path] ?? "").split(
      separator: "\n", omittingEmptySubsequences: false)
    let found = lines.enumerated().filter { $0.element.lowercased().contains(wanted.lowercased()) }
    guard !found.isEmpty else { return nil }
    return found.prefix(2).map { place, line in
      let section = note.headings.last { $0.place.line <= place + 1 }?.text
      return FoundNote.Passage(
        section: section, line: place + 1, pieces: pieces(String(line), wanted))
    }
  }

  private static func pieces(_ line: String, _ wanted: String) -> [FoundNote.Piece] {
    guard let range = line.lowercased().ranges(of: wanted.lowercased()).first else {
      return [FoundNote.Piece(line)]
    }
    return [
      FoundNote.Piece(String(line[..<range.lowerBound])),
      FoundNote.Piece(String(line[range]), isMatch: true),
      FoundNote.Piece(String(line[range.upperBound...])),
    ].filter { !$0.text.isEmpty }
  }
}

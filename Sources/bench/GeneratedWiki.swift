import Foundation

/// A wiki of invented notes, the same bytes for the same size and seed.
///
/// A note is some 6 KB: frontmatter, key points, prose, code, a table, at times an incident, and
/// nine links, three of a hundred leading nowhere. Words follow a skewed distribution.
struct GeneratedWiki {
  let notes: Int
  let seed: UInt64

  static let folders = ["concepts", "patterns", "databases", "terminal", "testing", "network"]

  /// The name of a note, without its folder.
  func name(_ index: Int) -> String { "note-\(index)-\(Vocabulary.word(index))" }

  /// The path of a note from the root.
  func path(_ index: Int) -> String {
    index % 50 == 49
      ? "daily/2026-\(two(index % 12 + 1))-\(two(index % 28 + 1))-\(index).md"
      : "\(Self.folders[index % Self.folders.count])/\(name(index)).md"
  }

  /// Writes every note below a folder.
  func write(to folder: String) throws {
    let files = FileManager.default
    for name in Self.folders + ["daily"] {
      try files.createDirectory(
        atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
    }
    for index in 0..<notes {
      try Data(text(index).utf8).write(to: URL(fileURLWithPath: "\(folder)/\(path(index))"))
    }
  }

  /// The text of one note.
  func text(_ index: Int) -> String {
    var random = SeededGenerator(seed: seed &* 0x1_0000_0001 &+ UInt64(index))
    let title = "\(Vocabulary.sentence(5, &random)) \(index)"
    var text = """
      ---
      title: \(title)
      aliases: [\(Vocabulary.word(index)) \(index)]
      tags: [\(Vocabulary.word(random.skewed(40))), \(Vocabulary.word(random.skewed(40)))]
      created: 2026-0\(index % 9 + 1)-1\(index % 9)
      sources:
        - daily/2026-04-27.md
      ---

      # \(title)

      \(paragraph(60, links: 2, &random))

      ## Key Points

      \((0..<5).map { _ in "- \(Vocabulary.sentence(18, &random))\n" }.joined())
      ## Details

      """
    for _ in 0..<4 {
      text += "### \(Vocabulary.sentence(4, &random))\n\n\(paragraph(90, links: 1, &random))\n\n"
    }
    text += code(&random) + table(&random)
    if index % 7 == 0 {
      text += "## Real Incident (2026-0\(index % 9 + 1)-2\(index % 9))\n\n"
      text += "\(Vocabulary.word(random.below(200))): \(Vocabulary.sentence(20, &random)).\n\n"
      text += "Fix: \(Vocabulary.sentence(12, &random)).\n\n"
    }
    text += "## Related Concepts\n\n"
    for _ in 0..<3 {
      text += "- [[\(target(&random))]] — \(Vocabulary.sentence(9, &random))\n"
    }
    return text + "\n## Sources\n\n- [[daily/2026-04-27]] — \(Vocabulary.sentence(8, &random))\n"
  }

  private func paragraph(_ words: Int, links: Int, _ random: inout SeededGenerator) -> String {
    var parts = (0..<3).map { _ in Vocabulary.sentence(words / 3, &random) + "." }
    parts[0] += " Calling `\(Vocabulary.word(random.below(900)))()` is **not** the same."
    for _ in 0..<links { parts[1] += " See [[\(target(&random))|the note]] for more." }
    return parts.joined(separator: " ")
  }

  private func code(_ random: inout SeededGenerator) -> String {
    let lines = (0..<14).map { line in
      "    \(Vocabulary.word(random.below(300))) = await \(Vocabulary.word(line))(\(line))"
    }
    return "```python\nasync def run():\n\(lines.joined(separator: "\n"))\n```\n\n"
  }

  private func table(_ random: inout SeededGenerator) -> String {
    let rows = (0..<6).map { row in
      "| `\(Vocabulary.word(random.below(500)))()` | \(row % 2 == 0 ? "Yes" : "No") "
        + "| \(random.below(900)) |"
    }
    return "**What was measured**\n\n| API | Breaks | ms |\n|---|---|---:|\n"
      + rows.joined(separator: "\n") + "\n\n"
  }

  private func target(_ random: inout SeededGenerator) -> String {
    if random.below(100) < 3 { return "missing-\(random.below(notes))" }
    let index = random.skewed(notes)
    return path(index).replacing(".md", with: "")
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

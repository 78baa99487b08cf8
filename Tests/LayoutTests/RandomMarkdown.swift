import TestSupport

/// Markdown made of pieces that mean something, in any order and nesting.
struct RandomMarkdown {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func note() -> String {
    (0..<Int.random(in: 1...25, using: &random)).map { _ in block(depth: 0) }
      .joined(separator: Bool.random(using: &random) ? "\n\n" : "\n")
  }

  private mutating func block(depth: Int) -> String {
    let inner = depth < 3 ? block(depth: depth + 1) : line()
    return switch Int.random(in: 0..<13, using: &random) {
    case 0: String(repeating: "#", count: Int.random(in: 1...7, using: &random)) + " " + line()
    case 1: indent(inner, first: "- ", rest: "  ")
    case 2: indent(inner, first: "12. ", rest: "    ")
    case 3: indent(inner, first: "> ", rest: "> ")
    case 4: indent(inner, first: "> [!" + word() + "]- " + word() + "\n> ", rest: "> ")
    case 5: "```" + word() + "\n" + line() + "\n\t" + line() + "\n```"
    case 6: table()
    case 7: indent(inner, first: "[^\(word().filter(\.isLetter))1]: ", rest: "    ")
    case 8: "<div>\n" + line() + "\n" + line()
    case 9: "<table>\n<tr><th>x\n\n" + inner + "\n\n<td>" + line() + "\n</table>"
    default: line() + "\n" + line()
    }
  }

  private mutating func table() -> String {
    let columns = Int.random(in: 1...7, using: &random)
    let head = "|" + String(repeating: " x |", count: columns)
    let rule = "|" + String(repeating: Bool.random(using: &random) ? "-:|" : "---|", count: columns)
    let row = (0..<columns).map { _ in word() + " " + word() }.joined(separator: "|")
    return "\(head)\n\(rule)\n|\(row)|\n|\(word())|"
  }

  private mutating func line() -> String {
    (0..<Int.random(in: 0...18, using: &random)).map { _ in word() }.joined(separator: " ")
  }

  private mutating func word() -> String { Self.words.randomElement(using: &random) ?? "" }

  private func indent(_ text: String, first: String, rest: String) -> String {
    first
      + text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n" + rest)
  }

  private static let words = [
    "word", "a", "longer-word", "incomprehensibilities", "**bold**", "*a **b** c*", "`code`",
    "[[link]]",
    "[[a#b|label]]", "![[embed]]", "![alt](p.png)", "[text](https://example.org)", "[^1]", "#tag/x",
    "^[said *so*]",
    "&amp;", "\\*", "==mark==", "~~old~~", "$x^2$", "%%no%%", "<br>", "<b>", "</b>", "<sub>2</sub>",
    "<li>", "<td>", "<pre>", "</pre>", "<T>", "$\\frac{a}{b}_i$", "日本語の文", "ภาษาไทย",
    "مرحبا", "👩‍👩‍👧", "e\u{301}", "\u{1b}[31m", "\u{7}", "\u{202e}", "**", "_", "`", "|", "1,234",
    "yes",
    "https://example.org/a/very/long/path/that/goes/on?and=on", "\u{200b}", "^id", "-", "+", "\t",
  ]
}

import TestSupport

/// Text made of the pieces that mean something in markdown.
struct MarkdownMutator {
  static let pieces = [
    "*", "**", "_", "`", "``", "[", "]", "(", ")", "<", ">", "!", "![", "](", "](a)", "\\", "|",
    "\n", "\n\n", "    ", "\t", "> ", "- ", "1. ", "#", "~", "~~", "```\n", "---\n", "| - |\n",
    "[^a]", "[^a]: ", "&amp;", "&", "http://a.b", "www.x.y", "a@b.c", "<a>", "<!--", "-->", "\"",
    "'", " ", "  \n", "\\\n", "=", "é", "— ", "[x] ", "text", "word word",
  ]
  static let wikiPieces = [
    "^[", "[[", "]]", "![[", "[[a|b]]", "[[a#b]]", "#tag", " ^id", "%%", "%%\n", "==", "$", "$$",
    "$$\n",
    "> [!note]- t\n", "[!x]", "\\|", "---\n", "...\n", "\r", "\r\n", "\u{0}", "\u{FEFF}", "😀",
  ]

  var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// A text of random pieces.
  mutating func text(from pieces: [String], count: Int) -> [UInt8] {
    (0..<count).flatMap { _ in Array((pieces.randomElement(using: &generator) ?? "").utf8) }
  }

  /// `text` with a few pieces put in and a few bytes taken out.
  mutating func mutation(of text: [UInt8], with pieces: [String]) -> [UInt8] {
    var text = text
    for _ in 0..<Int.random(in: 1...5, using: &generator) {
      let place = Int.random(in: 0...text.count, using: &generator)
      if Int.random(in: 0..<3, using: &generator) > 0 {
        text.insert(
          contentsOf: Array((pieces.randomElement(using: &generator) ?? "").utf8), at: place)
      } else {
        let length = Int.random(in: 1...4, using: &generator)
        text.removeSubrange(place..<min(text.count, place + length))
      }
    }
    return text
  }
}

/// A family of inputs that grows with a count and is meant to be slow to parse.
struct HostilePattern: Sendable, CustomStringConvertible {
  var description: String
  var make: @Sendable (Int) -> String

  init(_ description: String, _ make: @escaping @Sendable (Int) -> String) {
    self.description = description
    self.make = make
  }

  /// `unit` again and again.
  init(repeating unit: String, after start: String = "", before end: String = "") {
    self.init("\(start)\(unit)…\(end)".debugDescription) { count in
      start + String(repeating: unit, count: count / unit.utf8.count) + end
    }
  }

  static let runs: [HostilePattern] = [
    "[", "]", "![", "*", "_", "`", "~", "=", "<", ">", "|", "$", "%", "#", "&", "\\", "^", ":", ".",
    "@", "!", "(", ")", "\"", " ", "\t", "\n", "\r", "\r\n", "\u{0}", "-", "+", "é",
  ].map { HostilePattern(repeating: $0) }

  static let repeats: [HostilePattern] = [
    "![[", "[[", "[[a", "[[a|", "[[a]", "$$", "$a", "$ a", "$$a ", "%%", "%%a ", "==a ", "== ",
    "[a](", "[a](b \"", "[a](<b", "[a](b '", "[a][", "![a](", "![](", "[a]", "[^a]", "[^",
    "^[", "^[a]", "^[a ", "^[[[", "^[*a",
    "<!--", "<!-- a -", "<?", "<!A ", "<![CDATA[", "<a ", "<a b=\"", "<a b='", "</", "<a:", "<a@b.",
    "&a;", "&#1", "&amp", "*a ", "*a* ", "**a ", "a**b", "*a _b ", "*a **b ", "_*a", "a_b",
    "~a ~~b ",
    "`a``b", "` `` ``` ", "http://", "http://a_b ", "www.", "www._", "_www.a_", "a@", "a@b",
    "a@b.c ",
    "://", "#a", " #a", " ^a", "- ", "> ", "1. ", "*\t", "\\\n", "  \n", "a\n", "a\r", "- a\n",
    "> a\n",
    ">\n", "1) a\n", "# a\n", "a\n===\n", "a\n---\n", "---\n", "    a\n", "```\n", "```\na\n",
    "~~~\n",
    "$$\n", "%%\n", "$$a\n", "%%a\n", "a\n%%b\n", "a\n$$b\n", "<div>\n", "<!--\n", "<a>\n",
    "[a]: b\n",
    "[a]:\n", "[a]: b '\n", "[^a]: b\n", "[^a]:\n", "|a|\n", "|-|\n", "|a|\n|-|\n", "|a|b\n|-|-\n",
    "a\n-|-\n", "a|", "\\|", "`\\|", "> [!a]\n", "> [!a] b\n", "> - ", "- > ", "- [ ] a\n", "^a\n",
    "[a\n", "[a\n]: b\n", "- a\n\n", "- a\n\n\n  b\n", "&#x", "{{", "|:-:|\n", "[[a]]: b\n",
  ].map { HostilePattern(repeating: $0) }

  /// What would begin a block at the start of a line.
  static let inText: [HostilePattern] = [
    "<!--", "<!-- a -", "<?", "<!A ", "<![CDATA[", "<a b=\"", "</a", "$$", "$$a ", "%%", "%%a ",
    "```a", "`a", "- ", "> ", "[a]: b ", "|", "#", "==",
  ].map { HostilePattern(repeating: $0, after: "a ") }

  static let shapes: [HostilePattern] = [
    HostilePattern(repeating: "*a", before: String(repeating: "b*", count: 1_000)),
    HostilePattern(repeating: "| a ", after: "", before: "|\n"),
    HostilePattern("a table with many columns") { count in
      let columns = count / 8
      return String(repeating: "|a", count: columns) + "|\n"
        + String(repeating: "|-", count: columns) + "|\n"
        + String(repeating: "|\\|", count: columns) + "|\n"
        + String(repeating: "||\n", count: columns)
    },
    HostilePattern("many definitions and references") { count in
      (0..<count / 24).map { "[label \($0)]: /\($0)\n" }.joined() + "\n"
        + (0..<count / 24).map { "[label \($0)] " }.joined()
    },
    HostilePattern("many footnotes") { count in
      (0..<count / 16).map { "[^\($0)]: a\n" }.joined()
        + (0..<count / 16).map { "[^\($0)]" }.joined()
    },
    HostilePattern("deep footnote references") { count in
      "[^a]: b\n\n" + String(repeating: "[^", count: count / 3)
        + String(repeating: "]", count: count / 3)
    },
    HostilePattern("deep references") { count in
      "[a]: b\n\n" + String(repeating: "[", count: count / 2)
        + String(repeating: "]", count: count / 2)
    },
    HostilePattern("backticks of every length") { count in
      var text = ""
      var length = 1
      while text.utf8.count < count {
        text += "a" + String(repeating: "`", count: length)
        length += 1
      }
      return text
    },
    HostilePattern("deep emphasis") { count in
      String(repeating: "*a _b ", count: count / 12)
        + String(repeating: " b_ a*", count: count / 12)
    },
    HostilePattern("deep brackets") { count in
      String(repeating: "![", count: count / 8) + String(repeating: "](a)", count: count / 8)
    },
    HostilePattern("images before links") { count in
      String(repeating: "![", count: count / 4) + String(repeating: "[a](b)", count: count / 12)
    },
    HostilePattern("deep quotes on every line") { count in
      String(repeating: String(repeating: ">", count: 200) + "a\n", count: count / 202)
    },
    HostilePattern("ever deeper lists") { count in
      var text = ""
      var depth = 0
      while text.utf8.count < count {
        text += String(repeating: "  ", count: depth) + "- a\n"
        depth += 1
      }
      return text
    },
    HostilePattern("blank lines in deep lists") { count in
      String(repeating: "- ", count: 60) + "a\n" + String(repeating: "\n", count: count)
    },
    HostilePattern("one line") { count in String(repeating: "word ", count: count / 5) },
    HostilePattern("one word") { count in String(repeating: "a", count: count) },
    HostilePattern("a quoted paragraph") { count in
      String(repeating: "> a *b* [c] `d\n", count: count / 15)
    },
    HostilePattern("frontmatter without end") { count in
      "---\n" + String(repeating: "a: b\n", count: count / 5)
    },
    HostilePattern("a definition's label again") { count in
      "[a]: " + String(repeating: "x", count: count / 2) + "\n\n"
        + String(repeating: "[a]", count: count / 6)
    },
  ]

  static let all: [HostilePattern] = runs + repeats + inText + shapes
}

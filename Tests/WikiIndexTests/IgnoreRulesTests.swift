import Testing
import WikiIndex

@Suite struct IgnoreRulesTests {
  struct Example: CustomTestStringConvertible, Sendable {
    var rules: String
    var path: String
    var isFolder = false
    var verdict: Bool?
    var testDescription: String { "\(rules.debugDescription) on \(path)" }
  }

  /// Each verdict is what `git check-ignore -v` reports for the same file.
  static let examples = [
    Example(rules: "drafts", path: "drafts", isFolder: true, verdict: true),
    Example(rules: "drafts", path: "a/b/drafts", verdict: true),
    Example(rules: "drafts/", path: "drafts", verdict: nil),
    Example(rules: "drafts/", path: "drafts", isFolder: true, verdict: true),
    Example(rules: "/drafts", path: "a/drafts", verdict: nil),
    Example(rules: "a/drafts", path: "a/drafts", verdict: true),
    Example(rules: "a/drafts", path: "b/a/drafts", verdict: nil),
    Example(rules: "*.tmp.md", path: "x/y.tmp.md", verdict: true),
    Example(rules: "a/*.md", path: "a/b/c.md", verdict: nil),
    Example(rules: "a/**/c.md", path: "a/c.md", verdict: true),
    Example(rules: "a/**/c.md", path: "a/x/y/c.md", verdict: true),
    Example(rules: "**/logs", path: "x/logs", verdict: true),
    Example(rules: "logs/**", path: "logs/a/b.md", verdict: true),
    Example(rules: "logs/**", path: "logs", isFolder: true, verdict: nil),
    Example(rules: "*.md\n!keep.md", path: "keep.md", verdict: false),
    Example(rules: "# note\n\n", path: "# note", verdict: nil),
    Example(rules: "\\#a", path: "#a", verdict: true),
    Example(rules: "a?c", path: "abc", verdict: true),
    Example(rules: "a[b-d]e", path: "ace", verdict: true),
    Example(rules: "a[!b-d]e", path: "ace", verdict: nil),
    Example(rules: "a[]x]e", path: "a]e", verdict: true),
    Example(rules: "tail  ", path: "tail", verdict: true),
    Example(rules: "日記", path: "x/日記", verdict: true),
  ]

  @Test(arguments: examples) func decides(_ example: Example) {
    let rules = IgnoreRules(text: example.rules.utf8)
    #expect(rules.verdict(on: example.path.utf8, isFolder: example.isFolder) == example.verdict)
  }

  @Test func endsOnHostilePatterns() {
    let pattern = String(repeating: "*a", count: 2_000) + "b"
    let rules = IgnoreRules(text: pattern.utf8)
    let name = String(repeating: "a", count: 4_000)
    #expect(rules.verdict(on: name.utf8, isFolder: false) == nil)
  }
}

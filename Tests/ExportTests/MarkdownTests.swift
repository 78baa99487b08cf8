import Foundation
import Notes
import TestSupport
import Testing
import WikiIndex

@testable import Export

/// One note to a folder of one: the text that comes out.
@Suite struct MarkdownTests {
  /// The note `host.md` exported with every other note.
  private func host(_ text: String, _ others: [String: String] = [:]) throws -> String {
    let wiki = try Exporting(others.merging(["host.md": text]) { $1 })
    try wiki.write()
    #expect(try LinkChecker.faults(in: wiki.output) == [])
    return try wiki.text("host.md")
  }

  @Test func turnsWikilinksIntoRelativeLinks() throws {
    let others = [
      "a/Two Words.md": "# T", "b.md": "# B", "c/v2.0 (draft)#1.md": "# V", "ж.md": "x",
    ]
    #expect(try host("[[Two Words]]\n", others) == "[Two Words](a/Two%20Words.md)\n")
    #expect(try host("[[b|the *b* note]]\n", others) == "[the *b* note](b.md)\n")
    #expect(try host("[[ж]]\n", others) == "[ж](%D0%B6.md)\n")
    #expect(
      try host("[x](<c/v2.0 (draft)%231.md>)\n", others) == "[x](<c/v2.0%20%28draft%29%231.md>)\n")
  }

  @Test func keepsEveryOtherByte() throws {
    let text = """
      ---
      tags: [a]   # kept
      odd:   "x"
      ---
      Text  with trailing blanks  \r
      > [!note]- Title
      > body [^1] `[[code]]` <!-- [[comment]] -->

      ```
      [[fence]]
      ```
      | a | b |
      |---|:-:|
      | 1 | [b](b.md) |

      [^1]: note
      """
    #expect(try host(text, ["b.md": "# B"]) == text)
  }

  @Test func escapesTheBarInTables() throws {
    let text = "| a |\n|---|\n| [[b\\|the b]] |\n"
    #expect(try host(text, ["b.md": "x"]) == "| a |\n|---|\n| [the b](b.md) |\n")
  }

  @Test func findsAnchorsAsGitHubMakesThem() throws {
    let target = "# A & B\n\n## Same\n\n## Same\n\n### `x`: [[host|link]] ^h\n\ntext ^blk\n"
    let text =
      "[[t#A & B]] [[t#Same]] [s](t.md#same-1) [[t#`x`: link]] [[t#^blk]] [[t#^h]] [[t#none]]\n"
    let result = try host(text, ["t.md": target])
    #expect(result.hasPrefix("[t > A & B](t.md#a--b) [t > Same](t.md#same) [s](t.md#same-1) "))
    #expect(result.contains("(t.md#block.blk)"))
    #expect(result.hasSuffix("[t > none](t.md)\n"))
  }

  @Test func numbersAnchorsAfterInlinedHeadings() throws {
    let result = try host(
      "[[#Cases]] ![[p]]\n\n# Cases\n", ["p.md": "---\ntitle: P\n---\n# Cases\n\npart\n"])
    #expect(result == "[Cases](#cases-1) \n\n# Cases\n\npart\n\n# Cases\n")
  }

  @Test func inlinesEmbedsWithoutTheirFrontmatter() throws {
    let others = [
      "p.md": "---\ntags: [x]\n---\n\n# P\n\nIntro.\n\n## Last\n\nEnd [[q]].",
      "q.md": "one\n\n- item\n  more ^li\n- two\n",
    ]
    #expect(
      try host("a\n\n![[p]]\n\nb\n", others).hasPrefix(
        "a\n\n# P\n\nIntro.\n\n## Last\n\nEnd [q](q.md).\n\nb\n"))
    #expect(try host("![[p#Last]]\n", others) == "## Last\n\nEnd [q](q.md).\n")
    #expect(
      try host("> quoted\n> ![[p#Last]]\n> after\n", others)
        == "> quoted\n> \n> ## Last\n>\n> End [q](q.md).\n>\n> after\n")
    #expect(try host("- ![[p#Last]]\n- x\n", others) == "- ## Last\n\n  End [q](q.md).\n- x\n")
    #expect(try host("![[q#^li]]\n", others) == "- item\n  more\n")
  }

  @Test func cutsCycles() throws {
    let result = try host("# H\n\n![[loop]]\n", ["loop.md": "loop\n\n![[host]]\n\n![[loop]]\n"])
    #expect(result.contains("*Cut here: [H](host.md) embeds itself.*"))
    #expect(result.contains("*Cut here: [loop](loop.md) embeds itself.*"))
  }

  @Test func boundsEmbedsThatMultiply() throws {
    var files: [String: String] = [:]
    for level in 0..<12 {
      files["n\(level).md"] = String(repeating: "![[n\(level + 1)]]\n\n", count: 10)
    }
    files["n12.md"] = String(repeating: "word ", count: 200)
    let wiki = try Exporting(files)
    let manifest = try wiki.write(.markdown, ["n0"])
    #expect(manifest.bytes < 64 << 20)
  }

  @Test func bringsFootnotesAlong() throws {
    let others = ["p.md": "See.[^1]\n\n## S\n\nAlso.[^n]\n\n[^1]: of p\n[^n]: named\n"]
    let result = try host("Host.[^1]\n\n![[p]]\n\n[^1]: of host\n", others)
    #expect(result.contains("See.[^1-2]"))
    #expect(result.contains("[^1-2]: of p"))
    #expect(result.contains("[^n]: named"))
    #expect(result.contains("Host.[^1]\n"))
    #expect(try host("![[p#S]]\n", others) == "## S\n\nAlso.[^n]\n\n[^n]: named\n")
  }

  @Test func bringsFootnotesAlongThatReferToOthers() throws {
    let count = 3_000
    let notes = (0..<count).map { "[^\($0)]: t[^\($0 + 1)]\n\n" }.joined()
    let result = try host("![[p]]\n", ["p.md": "x[^0]\n\n\(notes)[^\(count)]: end[^0]\n"])
    for number in 0..<count {
      #expect(result.contains("[^\(number)]: t[^\(number + 1)]\n"))
    }
    #expect(result.contains("[^\(count)]: end[^0]\n"))
  }

  @Test func turnsLinksThatLeaveIntoText() throws {
    let wiki = try Exporting([
      "host.md":
        "[[in]] [[out|the *out*]] [o](out.md) [r][ref] [[ghost]] ![[gone.png]]\n\n[[1. x]]\n\n[ref]: out.md\n",
      "in.md": "x", "out.md": "x", "1. x.md": "y",
    ])
    let manifest = try wiki.write(
      .markdown, ["host", "in"], SelectionRules(depth: 0))
    #expect(
      try wiki.text("host.md") == "[in](in.md) the *out* o r ghost gone.png\n\n1\\. x\n\n\n")
    #expect(
      manifest.linksOut.map(\.target) == ["out", "out.md", "out.md", "ghost", "gone.png", "1. x"])
    #expect(manifest.linksOut.map(\.status.rawValue).contains("attachment-missing"))
  }

  @Test func copiesAttachments() throws {
    let wiki = try Exporting([
      "a/host.md": "![[pic 1.png|200]] ![alt](../img/pic%201.png) [[data.csv]]\n",
      "img/pic 1.png": "PNG", "data.csv": "a,b\n", "img/other.png": "not linked",
    ])
    try wiki.write()
    #expect(
      try wiki.text("a/host.md")
        == "<img src=\"../img/pic%201.png\" alt=\"pic 1.png\" width=\"200\"> "
        + "![alt](../img/pic%201.png) [data.csv](../data.csv)\n")
    #expect(try LinkChecker.faults(in: wiki.output) == [])
    #expect(try wiki.text("img/pic 1.png") == "PNG")
    #expect(!FileManager.default.fileExists(atPath: "\(wiki.output)/img/other.png"))
  }

  @Test func landsEveryLinkOfTheBundledWiki() throws {
    let wiki = try Exporting(root: Places.packageRoot.appending(path: "Wiki").path)
    try wiki.write()
    #expect(try LinkChecker.faults(in: wiki.output) == [])
    for starts in [["guide/start-here"], ["index"], ["concepts/contextvar-task-boundaries"]] {
      for depth in 0...2 {
        let part = try Exporting(root: wiki.wiki.folder.root)
        try part.write(.markdown, starts, SelectionRules(depth: depth, backlinksDepth: 1))
        #expect(try LinkChecker.faults(in: part.output) == [], "\(starts) \(depth)")
      }
    }
  }

  @Test func findsFaultsWithTheChecker() throws {
    let folder = try TemporaryFolder([
      "a.md": "# X\n\n[ok](#x) [no](#y) [gone](b.md) [[wiki]] [up](../c.md)\n"
    ])
    #expect(try LinkChecker.faults(in: folder.path).count == 4)
  }
}

import Foundation
import Markup
import Notes
import TestSupport
import Testing

@testable import Export

@Suite struct OneFileTests {
  private let hostile = [
    "a.md":
      "# A \"quoted\" \\ & <b>x</b>\n\n[[b]] [[c#^x]] [[c#Same]]\n\n## Same\n\ntext[^1] [r][k]\n\n[^1]: one\n\n[k]: http://a.example\n",
    "b.md":
      "---\ntitle: \"\\\"x\\\\\\n&amp;\"\n---\n[[a]] — why [r][k]\n\n## Same\n\n[^1]\n\n[^1]: two\n\n[k]: http://b.example\n\n```sh\nnever closed [[a]]\n",
    "c.md": "Same\n====\n\nUnder\n-----\n\npara ^x\n\n[[a#Same]] ![[b#Same]]\n",
  ]

  @Test func landsEveryAnchorOfTheSingleFile() throws {
    for wiki in [
      try Exporting(hostile), try Exporting(root: Places.packageRoot.appending(path: "Wiki").path),
    ] {
      defer { withExtendedLifetime(wiki) {} }
      let single = try SingleFile(wiki.plan()).render()
      let folder = try TemporaryFolder()
      try folder.write("one.md", Data(single.bytes))
      let faults = try LinkChecker.faults(in: folder.path)
      #expect(faults == [])
    }
  }

  @Test func keepsFootnotesAndReferencesApart() throws {
    let wiki = try Exporting(hostile)
    defer { withExtendedLifetime(wiki) {} }
    let single = try SingleFile(wiki.plan(["a"])).render()
    let text = String(decoding: single.bytes, as: UTF8.self)
    #expect(text.hasPrefix("---\ntitle: \"A \\\"quoted\\\""))
    #expect(text.contains("text[^1] [r](http://a.example)"))
    #expect(text.contains("[r](http://b.example)"))
    #expect(text.contains("[^1-2]: two"))
    #expect(text.contains("[[a]]\n```\n"))
    #expect(text.contains("# \(SingleFile.appendix)"))
  }

  @Test(arguments: ["---\ntitle: Start\n---\n\nText.\n\n![[b]]\n", "# Start\n\n![[b]]\n"])
  func headingsOfEmbedsStandBelowTheChapter(_ text: String) throws {
    let wiki = try Exporting(["s.md": text, "b.md": "# B\n\n## Inner\n\nText.\n"])
    defer { withExtendedLifetime(wiki) {} }
    let single = String(decoding: try SingleFile(wiki.plan(["s"])).render().bytes, as: UTF8.self)
    let chapter = try #require(single.components(separatedBy: "\n# B\n").first)
    let headings = chapter.split(separator: "\n").filter { $0.hasPrefix("#") }
    #expect(headings == ["# Start", "## B", "### Inner"])
  }

  @Test func saysEachReasonOnce() throws {
    let wiki = try Exporting([
      "a.md": "# A\n\n[[b]] [[b]] [[b]]\n\n## Related\n\n- [[b]] — why\n- [[b]] — other\n",
      "b.md": "# B\n",
    ])
    defer { withExtendedLifetime(wiki) {} }
    let single = String(decoding: try SingleFile(wiki.plan()).render().bytes, as: UTF8.self)
    let appendix = try #require(single.components(separatedBy: SingleFile.appendix).last)
    #expect(appendix.split(separator: "\n").filter { $0.hasPrefix("- ") }.count == 3)
    let dot = String(decoding: try GraphFile(wiki.plan(), .dot).bytes(), as: UTF8.self)
    #expect(dot.components(separatedBy: "->").count == 4)
  }

  @Test func namesTheImageWhoseSizeItLeavesOut() throws {
    let wiki = try Exporting([
      "a.md": "# A\n\n![[img/p.png|100]] ![[gone.png|20x30]]\n", "img/p.png": "",
    ])
    defer { withExtendedLifetime(wiki) {} }
    let single = String(decoding: try SingleFile(wiki.plan()).render().bytes, as: UTF8.self)
    #expect(single.contains("p.png"))
    #expect(single.contains("gone.png"))
    #expect(!single.contains("100"))
  }

  @Test(.enabled(if: Programs.has("pandoc"), "pandoc is not installed"))
  func isTakenByPandocWithoutAWarning() throws {
    for wiki in [
      try Exporting(hostile), try Exporting(root: Places.packageRoot.appending(path: "Wiki").path),
    ] {
      try wiki.folder.write("one.md", Data(try SingleFile(wiki.plan()).render().bytes))
      for output in ["book.epub", "page.html"] {
        let run = try Programs.run(
          "pandoc",
          ["-f", "gfm", "-s", "\(wiki.folder.path)/one.md", "-o", "\(wiki.folder.path)/\(output)"])
        #expect(run.errors == "")
        #expect(run.status == 0)
      }
    }
  }

  @Test(.enabled(if: Programs.has("dot"), "Graphviz is not installed"))
  func isLaidOutByGraphviz() throws {
    let wiki = try Exporting(hostile)
    try wiki.folder.write("g.dot", Data(try GraphFile(wiki.plan(), .dot).bytes()))
    let svg = "\(wiki.folder.path)/g.svg"
    let run = try Programs.run("dot", ["-Tsvg", "\(wiki.folder.path)/g.dot", "-o", svg])
    #expect(run.errors == "")
    #expect(run.status == 0)
    let text = try String(contentsOfFile: svg, encoding: .utf8)
    #expect(text.components(separatedBy: "class=\"node\"").count == 4)
  }

  @Test func writesNodesAndEdgesAsJSON() throws {
    struct Graph: Decodable {
      struct Node: Decodable { var id, path, title, why: String }
      struct Edge: Decodable { var from, to: String; var line: Int; var relation, reason: String? }
      var nodes: [Node]
      var edges: [Edge]
    }
    let wiki = try Exporting([
      "a.md": "[[b]]\n\n## Related\n\n- [[b]] — \"since\"\n- [[out]]\n", "b.md": "x", "out.md": "x",
    ])
    defer { withExtendedLifetime(wiki) {} }
    let bytes = try GraphFile(wiki.plan(["a", "b"], SelectionRules(depth: 0)), .json).bytes()
    let graph = try JSONDecoder().decode(Graph.self, from: Data(bytes))
    #expect(graph.nodes.map(\.id) == ["a", "b"])
    #expect(graph.edges.map(\.line) == [1, 5])
    #expect(graph.edges.map(\.relation) == [nil, "Related"])
    #expect(graph.edges.map(\.reason) == [nil, "\"since\""])
  }

  @Test func laysOutACanvasWithoutOverlaps() throws {
    struct Canvas: Decodable {
      struct Node: Decodable { var id, type, text: String; var x, y, width, height: Int }
      struct Edge: Decodable { var id, fromNode, toNode: String }
      var nodes: [Node]
      var edges: [Edge]
    }
    let wiki = try Exporting(root: Places.packageRoot.appending(path: "Wiki").path)
    defer { withExtendedLifetime(wiki) {} }
    let plan = wiki.plan(["index"], SelectionRules(depth: 3, backlinksDepth: 1))
    let canvas = try JSONDecoder().decode(
      Canvas.self, from: Data(try GraphFile(plan, .canvas).bytes()))
    let ids = Set(canvas.nodes.map(\.id) + canvas.edges.map(\.id))
    #expect(ids.count == canvas.nodes.count + canvas.edges.count)
    #expect(!canvas.edges.isEmpty)
    #expect(canvas.edges.allSatisfy { ids.contains($0.fromNode) && ids.contains($0.toNode) })
    #expect(canvas.nodes.allSatisfy { $0.type == "text" && $0.width > 0 && $0.height > 0 })
    for (index, one) in canvas.nodes.enumerated() {
      for two in canvas.nodes[(index + 1)...] {
        let apart =
          one.x + one.width <= two.x || two.x + two.width <= one.x
          || one.y + one.height <= two.y || two.y + two.height <= one.y
        #expect(apart, "\(one.id) \(two.id)")
      }
    }
  }

  @Test func sumsAsTheStandardSays() {
    #expect(
      SHA256.text(of: Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      SHA256.text(of: [])
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    var sum = SHA256()
    let bytes = [UInt8](repeating: 0x61, count: 1_000_000)
    for start in stride(from: 0, to: bytes.count, by: 37) {
      sum.add(bytes[start..<min(bytes.count, start + 37)])
    }
    #expect(
      sum.finish() == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }
}

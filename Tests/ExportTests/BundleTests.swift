import Foundation
import Markup
import Notes
import TestSupport
import Testing

@testable import Export

@Suite struct BundleTests {
  private func export(_ files: [String: String]) throws -> Exporting {
    let wiki = try Exporting(files)
    try wiki.write(.okf)
    #expect(try BundleChecker.faults(in: wiki.output) == [])
    #expect(try LinkChecker.faults(in: wiki.output) == [])
    return wiki
  }

  @Test func suppliesWhatIsMissingAndKeepsTheRest() throws {
    let wiki = try export([
      "concepts/plain.md": "# Plain\n\n[[typed]]\n",
      "typed.md":
        "---\ntype: Idea\nodd: {x: 1} # kept\ngenerated: {by: a/1, at: 2026-01-01}\n---\ntext\n",
      "empty.md": "---\ntype:\ntitle: E\n---\ntext\n",
      "daily/2026-04-27.markdown": "---\nupdated: 2026-04-27\n...\nlog\n",
      "broken.md": "---\ntitle: \"no end\n---\ntext [[plain]]\n",
      "twice.md": "---\ntitle: a\ntitle: b\n---\ntext\n",
    ])
    #expect(
      try wiki.text("concepts/plain.md")
        == "---\ntype: concept\n---\n\n# Plain\n\n[typed](/typed.md)\n")
    #expect(
      try wiki.text("typed.md").contains("odd: {x: 1} # kept\ngenerated: {by: a/1, at: 2026-01-01}")
    )
    #expect(try wiki.text("empty.md") == "---\ntype: note\ntitle: E\n---\ntext\n")
    #expect(
      try wiki.text("daily/2026-04-27.md").hasPrefix("---\ntype: daily\nupdated: 2026-04-27\n---\n")
    )
    #expect(try wiki.text("broken.md").contains("```yaml\ntitle: \"no end\n```"))
    #expect(!(try wiki.text("typed.md").contains("verified")))
  }

  @Test func listsNoFolderWithoutNotes() throws {
    let wiki = try export([
      "a.md": "![[x.png]] [[b]] [[c]]\n", "assets/img/x.png": "", "d/e/b.md": "b\n",
      "f/c.md": "c\n",
    ])
    let listings = try Exporting.files(wiki.output).keys.filter { $0.hasSuffix("index.md") }
    #expect(listings.sorted() == ["d/e/index.md", "d/index.md", "f/index.md", "index.md"])
    #expect(
      try wiki.text("index.md").hasSuffix("# Folders\n\n* [d](/d/index.md)\n* [f](/f/index.md)\n"))
    let flat = try export(["a.md": "![[x.png]]\n", "assets/img/x.png": ""])
    #expect(!(try flat.text("index.md").contains("# Folders")))
  }

  @Test func carriesSourcesOverInTheFormOfTheFormat() throws {
    let wiki = try export([
      "block.md":
        "---\nsources:\n  - daily/d.md\n  - \"[[daily/d]]\"\n  - Interview with Ann\n---\nx\n",
      "flow.md": "---\nsources: [daily/d.md, \"a talk\"]\n---\nx\n",
      "done.md": "---\ntype: x\nsources:\n  - id: d\n    resource: daily/d.md\n---\nx\n",
      "daily/d.md": "log\n",
    ])
    #expect(
      try wiki.text("block.md").contains(
        "  - resource: /daily/d.md\n  - resource: \"/daily/d.md\"\n  - resource: Interview with Ann\n"
      ))
    #expect(
      try wiki.text("flow.md").contains(
        "sources: [{resource: \"/daily/d.md\"}, {resource: \"a talk\"}]\n"))
    #expect(try wiki.text("done.md").contains("    resource: /daily/d.md\n"))
  }

  @Test func keepsReservedNamesForTheirForm() throws {
    let wiki = try export([
      "index.md": "# All\n\n* [A](a.md) - first\n* [[gone]] - not there\n\n# Empty\n\n* [[gone]]\n",
      "a.md": "[[sub/index]] [[log]]\n", "sub/index.md": "---\ntype: x\n---\nProse.\n",
      "sub/b.md": "b\n", "log.md": "# Log\n\n## 2026-02-01\n\n* new\n\n## 2026-01-01\n\n* old\n",
      "sub/log.md": "## 2026-01-01\n\n## 2026-02-01\n",
    ])
    #expect(try wiki.text("index.md") == "# All\n\n* [A](/a.md) - first\n\n\n")
    #expect(try wiki.text("a.md").hasSuffix("[sub/index](/sub/sub-index.md) [log](/log.md)\n"))
    #expect(try wiki.text("sub/sub-log.md").hasPrefix("---\ntype: log\n---\n"))
    #expect(try wiki.text("sub/index.md").contains("* [b](/sub/b.md)\n"))
  }

  @Test func bringsAlongWhatTheLogTellsOfIt() throws {
    let wiki = try Exporting([
      "a.md": "[[b]]\n", "b.md": "b\n", "c.md": "c\n",
      "log.md":
        "# History\n\n## 2026-03-01\n\n* [C](c.md) came\n\n## 2026-02-01\n\n* [A](a.md) and [C](c.md) changed\n* nothing\n\n## 2026-01-01\n\n* [[b]] was begun\n",
    ])
    let manifest = try wiki.write(.okf, ["a"])
    #expect(try BundleChecker.faults(in: wiki.output) == [])
    #expect(
      try wiki.text("log.md")
        == "# History\n\n## 2026-02-01\n\n* [A](/a.md) and C changed\n\n## 2026-01-01\n\n* [b](/b.md) was begun\n"
    )
    #expect(
      manifest.linksOut.map(\.from) == ["log"] && manifest.added.map(\.path) == ["log.md", nil])
    let other = try Exporting(["a.md": "a\n", "log.md": "## 2026-01-01\n\n* nothing\n"])
    try other.write(.okf, ["a"])
    #expect(!(try Exporting.files(other.output).keys.contains("log.md")))
  }

  @Test func makesTheBundledWikiConform() throws {
    let wiki = try Exporting(root: Places.packageRoot.appending(path: "Wiki").path)
    try wiki.write(.okf)
    #expect(try BundleChecker.faults(in: wiki.output) == [])
    #expect(try LinkChecker.faults(in: wiki.output) == [])
  }
}

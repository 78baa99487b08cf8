import Foundation
import Notes
import TestSupport
import Testing

@testable import Export

/// Links of raw HTML, and what becomes of them.
struct HTMLTests {
  private static let files = [
    "a.md": """
    # A

    <p align="center"><a href="b c.md#Two words"><img src='img/x y.png' alt="b.md"></a></p>

    Text <a HREF=sub/d.md>d</a>, <a href="https://x.org/b.md">out</a>, <a href="#a">here</a>,
    <a href="/sub/d.md">from the root</a>, <a href="none.md">gone</a> <a title="href=b.md">no</a>.

    ![x](<img/x y.png>)

    ```html
    <a href="b c.md">code</a>
    ```

    <!-- <a href="b c.md"> -->

    <script>
    let a = '<a href="b c.md">'
    </script>
    """,
    "b c.md": "# B\n\n## Two words\n", "sub/d.md": "# D\n\n<a href=\"../a.md\">up</a>\n",
    "out.md": "# Out\n", "img/x y.png": "png",
  ]

  @Test func pointsWhereThingsAre() throws {
    let wiki = try Exporting(Self.files)
    let manifest = try wiki.write(.markdown)
    let text = try wiki.text("a.md")
    #expect(text.contains(#"<a href="b%20c.md#two-words"><img src='img/x%20y.png' alt="b.md">"#))
    #expect(text.contains("<a HREF=sub/d.md>d</a>, <a href=\"https://x.org/b.md\">"))
    #expect(
      text.contains(##"<a href="#a">here</a>"##)
        && text.contains(#"<a href="sub/d.md">from the root"#))
    #expect(text.contains(#"<a href="none.md">gone</a> <a title="href=b.md">no</a>"#))
    #expect(
      text.contains(#"<a href="b c.md">code</a>"#) && text.contains(#"<!-- <a href="b c.md"> -->"#))
    #expect(text.contains(#"'<a href="b c.md">'"#))
    #expect(manifest.linksOut.map(\.target) == ["none.md"])
    #expect(manifest.linksOut.map(\.line) == [6] && manifest.linksOut.map(\.status) == [.missing])
  }

  @Test func isFromTheRootInABundleAndAnAnchorInOneFile() throws {
    let wiki = try Exporting(Self.files)
    try wiki.write(.okf)
    #expect(try wiki.text("sub/d.md").contains(#"<a href="/a.md">up</a>"#))
    let one = try SingleFile(wiki.plan()).render()
    let text = String(decoding: one.bytes, as: UTF8.self)
    #expect(text.contains(##"<a href="#a">up</a>"##))
    #expect(text.contains(##"<a HREF=#d>d</a>"##))
  }

  private static let named = [
    "a.md": "# A\n\n[b](b.md#top) [[c#top]] [[#top]] <a href=\"b.md#top\">b</a>\n\n"
      + "<p id=\"top\">mine</p>\n",
    "b.md": "# B\n\n<a name=top></a> text\n\n![[c#top]]\n",
    "c.md": "# C\n\n## Top\n\nseen\n\n<a id=\"b\"></a> [[#b]]\n",
  ]

  @Test func whatHTMLNamesIsAnAnchor() throws {
    let wiki = try Exporting(Self.named)
    try wiki.write(.markdown)
    let text = try wiki.text("a.md")
    #expect(text.contains("[b](b.md#top) [c > top](c.md#top) [top](#top) <a href=\"b.md#top\">"))
    #expect(try wiki.text("b.md").contains("seen"))
    #expect(try LinkChecker.faults(in: wiki.output) == [])
  }

  @Test func inOneFileANameLeadsToTheFirstThatHasIt() throws {
    let wiki = try Exporting(Self.named)
    let text = String(decoding: try SingleFile(wiki.plan()).render().bytes, as: UTF8.self)
    #expect(text.contains("[b](#b) [c > top](#top-1) [top](#a) <a href=\"#b\">b</a>"), "\(text)")
    #expect(text.contains("<a id=\"b\"></a> [b](#c)"), "\(text)")
  }

  @Test(arguments: [FolderExport.Format.markdown, .okf])
  func filesThatOnlyHTMLShowsAreCopied(format: FolderExport.Format) throws {
    let wiki = try Exporting([
      "a.md": "# A\n\n<IMG SRC=\"pics/one.png\"> and ![[b]]\n\n`<img src=pics/code.png>`\n",
      "b.md": "# B\n\n<p>\n<a href='files/two.pdf'>two</a> <img src=/pics/one.png>\n</p>\n",
      "pics/one.png": "1", "pics/code.png": "c", "files/two.pdf": "2", "files/other.pdf": "3",
    ])
    let manifest = try wiki.write(format, ["a"])
    #expect(manifest.attachments.map(\.path) == ["pics/one.png", "files/two.pdf"])
    #expect(manifest.linksOut.isEmpty)
    let text = try wiki.text("a.md")
    let root = format == .okf ? "/" : ""
    #expect(text.contains("SRC=\"\(root)pics/one.png\"") && text.contains("'\(root)files/two.pdf'"))
  }

  @Test func manyThatLeaveAreListedWithTheirLines() throws {
    let link = "<a href=\"gone.md\">x</a>\n\n"
    let wiki = try Exporting(["a.md": String(repeating: link, count: 5_000)])
    let manifest = try wiki.write()
    #expect(manifest.linksOut.map(\.line) == (0..<5_000).map { 2 * $0 + 1 })
  }

  @Test func whatIsNotSelectedStaysAndIsListed() throws {
    let wiki = try Exporting(["a.md": "<a href=\"out.md#x\">o</a>\n", "out.md": "# Out\n"])
    let manifest = try wiki.write(.markdown, ["a"])
    #expect(try wiki.text("a.md") == "<a href=\"out.md#x\">o</a>\n")
    #expect(manifest.linksOut.map(\.to) == ["out"] && manifest.linksOut.map(\.line) == [1])
  }

  @Test(arguments: [
    "<a href=", "<a href=\"x", "<a href='", "<a", "<", "<a =\"\" href>", "<img src=\u{0}/>",
    "<script", "<!--", "<a href=x", "<a/href=b.md/>",
  ])
  func brokenTagsAreTakenInStride(html: String) throws {
    let values = HTMLReference.values(Array(html.utf8), in: 0..<html.utf8.count)
    #expect(values.allSatisfy { $0.upperBound <= html.utf8.count && !$0.isEmpty })
    let wiki = try Exporting(["a.md": html + "\n", "x.md": "x\n"])
    try wiki.write(.markdown)
    #expect(try Exporting.files(wiki.output).keys.contains("a.md"))
  }
}

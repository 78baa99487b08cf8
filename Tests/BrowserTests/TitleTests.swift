import Cells
import Layout
import Notes
import TestSupport
import Testing

@testable import Browser

/// Titles, headings, sentences and cells that are written with marks are read without.
struct TitleTests {
  /// A title as long as a book is shown as far as there is room for it, in every place.
  @Test(arguments: Shot.sizes) func aTitleWithoutEnd(width: Int, height: Int) {
    let words = String(repeating: "word and é ", count: 30_000)
    let files = [
      "a.md": "---\ntitle: \(words)\ndescription: \(words)\n---\n\nThe text begins.\n",
      "b.md": "# \(words) end\n\n## \(words)\n\nSee [[a]].\n",
    ]
    let library = Driver.library(of: files.map { Driver.note($0.key, $0.value) })
    var driver = Driver(width, height, showing: "a.md", files: files, library: library)
    driver.expectKept(as: "browser-title-huge")
    #expect((driver.model.reader?.note.title.count ?? 0) < 5000)
    driver.press("G")
    #expect(driver.shows("The text begins."))
    driver.show("b.md")
    // The heading has what the card leaves out.
    #expect(
      driver.model.reader?.flow.units.contains { $0.kind == .paragraph && $0.range.count > 30_000 }
        == true)
    driver.press("/end<Enter>")
    #expect(driver.status.contains("1 of 1"))
  }

  static let files: [String: String] = [
    "index.md": #"""
    ---
    title: "The **whole** `index` of [[alpha|letters]] &amp; $\\beta$"
    description: "About $\\alpha \\le \\beta$ and `code`"
    updated: 2026-03-01
    ---

    # The index

    See [[alpha]], where **bold** $\gamma^2$ is *defined*.

    ## Related

    - [[alpha]] - because $\alpha \to \beta$ and `x**2`

    ## The `code` of $\sum_i x_i$ & **bold**

    - [ ] measure $\pi r^2$ with `x`

    ### `__init__` and `**kwargs`

    | $\alpha$ | `b` |
    |---|---|
    | $\frac{a}{b}$ | **c** |
    """#,
    "alpha.md": #"""
    # $\alpha$-conversion of `__init__`

    Back to [[index]] as $\alpha\to\beta$ it **is** `shown`.

    ## $\beta$-reduction

    text

    ## Incident: $\eta$ was out, 2026-03-04

    Fix: use $\delta$.
    """#,
  ]

  static let library = Driver.library(
    of: files.keys.sorted().map { Driver.note($0, files[$0] ?? "") })

  static let shots = [
    ("reader", ""), ("finder", "oalpha"), ("map", "m"), ("table", "t<Enter>"),
    ("tasks", ":tasks<Enter>"),
    ("incidents", "i"),
  ].flatMap { Shot.shots($0, $1) }

  private func driver(_ width: Int, _ height: Int) -> Driver {
    Driver(width, height, showing: "index.md", files: Self.files, library: Self.library)
  }

  @Test(arguments: shots) func areReadable(shot: Shot) {
    var driver = driver(shot.width, shot.height)
    driver.press(shot.keys)
    driver.expectKept(as: "titles-\(shot.name)")
  }

  @Test(arguments: shots) func areSpelledWhereThereIsOnlyASCII(shot: Shot) {
    var driver = Driver(
      shot.width, shot.height, showing: "index.md", isASCII: true, spellsOut: true,
      files: Self.files, library: Self.library)
    driver.press(shot.keys)
    let text = driver.lines.joined(separator: "\n")
    for letter in ["∑", "²", "π", "η was", "α-"] { #expect(!text.contains(letter)) }
    #expect(driver.drawnSigns.isEmpty)
    guard shot.name == "reader" else { return }
    driver.expectKept(as: "titles-spelled")
  }

  @Test func noScreenShowsTheMarks() {
    for keys in [
      "", "ww", "o", "oalpha", "obeta", "m", "t", "t<Enter>", "i", ":tasks<Enter>", "O", "R",
    ] {
      var driver = driver(120, 36)
      driver.press(keys)
      let text = driver.lines.joined(separator: "\n")
      for mark in ["\\alpha", "\\beta", "$", "`", "**whole", "[[", "&amp;"] {
        #expect(!text.contains(mark), "\(keys): \(mark)")
      }
    }
  }

  /// What a title has in code is not read again as if it stood there without.
  @Test func isReadOnce() throws {
    let files = [
      "index.md": "# Start\n\n## Related\n\n- [[syntax]] \u{2014} about `&amp;` there\n",
      "syntax.md":
        "---\ntitle: \"`[[wikilink]]` and `&lt;` syntax\"\n---\n\nText of [[index]].\n",
    ]
    let library = Driver.library(of: files.keys.sorted().map { Driver.note($0, files[$0] ?? "") })
    for keys in ["", "o", "osyntax", "m", ":recent<Enter>", "B:bookmarks<Enter>"] {
      for path in ["index.md", "syntax.md"] {
        var driver = Driver(showing: path, files: files, library: library)
        driver.press(keys)
        let text = driver.lines.joined(separator: "\n")
        #expect(!text.contains(" wikilink and <"), "\(keys)\n\(text)")
      }
    }
    var driver = Driver(showing: "index.md", files: files, library: library)
    driver.press("osyntax")
    let row = try #require(driver.lines.firstIndex { $0.contains("[[wikilink]] and &lt; syntax") })
    let matched = (0..<120).filter { driver.grid[$0, row].style.attributes.contains(.underline) }
    #expect(String(matched.map { Array(driver.lines[row])[$0] }) == "syntax")
    #expect(SearchRows.past(["a [[b]] &amp; `c`"]).last?.title == "a [[b]] &amp; `c`")
    #expect(WikiChoice(name: "`w` &amp;", root: "/w", day: nil).row.title == "`w` &amp;")
  }

  /// What a heading has in code stays as it is on the page.
  @Test func aHeadingKeepsWhatItHasInCode() {
    let files = [
      "a.md":
        "# Use of `[[x]]` in text\n\n## The `**kw**` way\n\n| `[[y]]` |\n|---|\n| `**z** &amp;` |\n",
      "b.md": "# B\n\n## Related\n\n- [[a]]\n",
    ]
    let library = Driver.library(of: files.keys.sorted().map { Driver.note($0, files[$0] ?? "") })
    let title = "Use of [[x]] in text"
    for (path, keys, shown) in [
      ("a.md", "", [title, "The **kw** way"]), ("a.md", "O", ["The **kw** way"]),
      ("b.md", "", ["› " + title]), ("b.md", "ouse", [title]),
      ("b.md", "okwway", ["The **kw** way"]),
      ("b.md", "m", [title]), ("a.md", "t<Enter>", ["[[y]]", "**z** &amp;"]),
      ("a.md", "t<Enter><Enter>", ["[[y]]  **z** &amp;"]),
      ("a.md", "zc]h<Tab>", ["The **kw** way"]),
    ] {
      var driver = Driver(showing: path, files: files, library: library)
      driver.press(keys)
      let text = driver.lines.joined(separator: "\n")
      for part in shown { #expect(text.contains(part), "\(path) \(keys)\n\(text)") }
    }
  }

  /// Marks that are left when a note has been read are no marks: they stood in code, or escaped.
  @Test(arguments: [
    ("t<Enter>", "**x** of [[a]]"), ("t", "cells of **kwargs"), ("i", "`&amp;`"),
    (":tasks<Enter>", "write [[x]] and **y**"), ("o**kw", "About **kwargs"),
    ("O", "About **kwargs"),
    ("", "because **c** is &lt;d>"), ("", "**z** of the paper"), ("S", "**z** of the paper"),
  ])
  func whatCodeShowsIsNoMark(keys: String, shown: String) {
    let files = [
      "a.md": #"""
      ---
      title: Code
      sources:
        - resource: https://example.org/paper
          title: "**z** of the paper"
      ---

      ## About `**kwargs`

      Table: cells of `**kwargs`

      | Cell |
      |---|
      | \*\*x\*\* of `[[a]]` |

      - [ ] write `[[x]]` and \*\*y\*\*

      ## Incident 2026-01-02: `` `&amp;` `` was shown

      Fix: none.

      ## Related

      - [[b]] — because `**c**` is `&lt;d>`
      """#,
      "b.md": "# B\n\nBack.\n",
    ]
    let library = Driver.library(of: files.keys.sorted().map { Driver.note($0, files[$0] ?? "") })
    var driver = Driver(showing: "a.md", files: files, library: library)
    driver.press(keys)
    #expect(driver.shows(shown))
  }

  @Test(arguments: ["alpha conv", "β red", "beta red"]) func isFoundByEitherSpelling(typed: String)
  {
    var driver = driver(120, 36)
    driver.press("o")
    for character in typed { driver.press(character == " " ? "<Space>" : String(character)) }
    #expect(driver.lines.contains { $0.contains("α-conversion of __init__") })
    #expect(driver.lines.first?.contains("1 of 2") == true)
  }
}

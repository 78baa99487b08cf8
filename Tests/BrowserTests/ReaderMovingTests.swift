import Cells
import Testing

@testable import Browser

/// Moving by paragraphs, with what is chosen, and below the head of a table.
struct ReaderMovingTests {
  private static let page = """
    # Page

    One.

    - item
    - item

    ```
    a

    b
    ```

    ## Part

    Three with [[soil]].


    """ + (4...30).map { "Paragraph \($0) about the soil.\n\n" }.joined()

  private func driver(_ text: String = page, _ width: Int = 60, _ height: Int = 12) -> Driver {
    Driver(width, height, showing: "p.md", files: ["p.md": text])
  }

  private func top(_ driver: Driver) -> String {
    driver.lines[1].trimmingPrefix(" ").split(separator: "   ").first.map(String.init) ?? ""
  }

  @Test func bracesGoFromParagraphToParagraph() {
    var driver = driver()
    var seen: [String] = []
    for _ in 0..<6 {
      driver.press("}")
      seen.append(top(driver))
    }
    #expect(
      seen == ["One.", "• item", "▎a", "Part", "Three with soil.", "Paragraph 4 about the soil."])
    driver.press("2{")
    #expect(top(driver) == "Part")
    driver.press("j{")
    #expect(top(driver) == "Part")
    driver.press("99{")
    #expect(top(driver) == "Page")
    driver.press("{")
    #expect(driver.status.contains("no paragraph above"))
    driver.press("G}")
    #expect(driver.status.contains("no paragraph below"))
  }

  @Test func whatIsChosenIsPutWhereItIsWanted() {
    var driver = driver()
    driver.press("/paragraph 12<Enter>zt")
    #expect(top(driver) == "Paragraph 12 about the soil.")
    driver.press("zb")
    #expect(driver.lines[10].contains("Paragraph 12"))
    driver.press("zz")
    #expect(driver.lines[6].contains("Paragraph 12"))
    driver.press("<Esc>zt")
    #expect(driver.status.contains("nothing is selected"))
  }

  @Test func theWordsOfALinkAreFound() {
    var driver = driver()
    driver.press("*")
    #expect(driver.status.contains("no link selected"))
    driver.press("<Tab>*")
    #expect(driver.status.contains("/soil  2 of 28"))
    driver.press("*")
    #expect(driver.status.contains("/soil  3 of 28"))
    driver.press("<Esc>gg]lN")
    #expect(driver.status.contains("nothing was looked for"))
  }

  @Test func theHeadOfATableOfHTMLStays() {
    let rows = (0..<40).map { "<tr><td>row \($0)</td><td>\($0)</td></tr>\n" }.joined()
    var driver = driver(
      "# T\n\n<table><tr><th>Name</th><th>Number</th></tr>\n" + rows
        + "</table>\n\n<p>After\n\n" + String(repeating: "text\n\n", count: 20))
    driver.press("]t")
    #expect(driver.lines[1].contains("Name    Number"))
    driver.press("5j")
    #expect(driver.lines[1].contains("Name") && driver.lines[2].contains("───"))
    #expect(driver.lines[3].contains("row 5"))
    driver.press("ybyjyv")
    #expect(
      driver.effects.contains {
        if case .copy(let text) = $0 {
          text.hasPrefix("| Name ") && text.contains("| row 39 ")
        } else {
          false
        }
      })
    #expect(
      driver.effects.contains {
        if case .copy(let text) = $0 { text.contains("row 39\t39") } else { false }
      })
    driver.press("40j")
    #expect(!driver.shows("Name"))
  }

  @Test func footnotesInTheTextOpenInPlace() {
    var driver = driver("# T\n\nIt is so^[because [[soil]] says it].\n", 80, 24)
    // The first link is that of the card, whose source the footnote names.
    driver.press("<Tab><Tab><Enter>")
    #expect(driver.shows("─ Footnote ─") || driver.shows("Footnote"))
    #expect(driver.shows("¹ because soil says it"))
  }
}

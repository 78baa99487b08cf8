import Cells
import Markup
import Notes
import Testing

@testable import Layout

@Suite struct HTMLTableTests {
  @Test(arguments: [
    // Without heads there is no line; a number stands right.
    ("<table><tr><td>a<td>10<tr><td>bc<td>7</table>", ["a   10", "bc   7"]),
    // A cell over two columns, one over two rows.
    (
      """
      <table>
      <thead><tr><th>Name</th><th colspan="2">Both of them</th></tr></thead>
      <tbody>
      <tr><td rowspan="2">x</td><td>1</td><td>one</td></tr>
      <tr><td>2</td><td>two</td></tr>
      <tr><td>y</td><td>3</td><td>three</td></tr>
      </tbody>
      </table>
      """,
      [
        "Name  Both of them", "──────────────────", "x     1  one", "      2  two",
        "y     3  three",
      ]
    ),
    // As it is aligned.
    (
      "<table><tr><th align=right>a</th><th style=\"text-align: center\">b</th></tr>"
        + "<tr><td>xyz</td><td>xyz</td></tr></table>",
      ["  a   b", "────────", "xyz  xyz"]
    ),
    // Blocks in a cell begin lines of it; a table in a cell is its text.
    (
      "<table><tr><td><p>p</p><ul><li>u<li>v</ul></td><td>k<table><tr><td>1<td>2</table></td></tr>"
        + "</table>",
      ["p    k", "• u  1 │ 2", "• v"]
    ),
    // What stands between the cells comes before it, as in a browser.
    ("<table>oops<caption>Cap</caption><tr><td>a</td></tr></table>", ["oops", "Cap", "", "a"]),
    // Rows without a table, a table without an end, a row without a beginning.
    ("<tr><td>a</td><td>b</td></tr>\n<p>c", ["a  b", "", "c"]),
    ("<table><tr><td>a<td>b", ["a  b"]),
    ("<table><td>a</td><td>b</td></table>", ["a  b"]),
    ("<table></table><p>x</p>", ["x"]),
    (
      "<blockquote><table><tr><td>a</td></tr><tr><td>b</td></tr></table></blockquote>",
      ["▎ a", "▎ b"]
    ),
    // Spans that are no numbers, or reach beyond everything.
    (
      "<table><tr><td colspan=x rowspan=99999999>a<td colspan=0>b</tr><tr><td>c</tr></table>",
      ["a  b", "   c"]
    ),
  ])
  func isShown(_ html: String, _ shown: [String]) {
    #expect(Sample.flow("# T\n\n" + html).body(40) == shown)
  }

  @Test func emptyLinesDoNotPartIt() {
    let flow = Sample.flow(
      """
      # T

      <table>
      <tr><th>Name</th><th>Says</th></tr>

      <tr>
      <td>

      **Bold** and [[a]]

      - one
      - two

      </td>
      <td>

          <p>far right</p>

      ```
      code
      ```

      </td>
      </tr>

      <tr><td>last</td><td>cell</td></tr>
      </table>

      After [[b]].
      """)
    #expect(
      flow.body(40) == [
        "Name        Says", "─────────────────────", "Bold and a  far right", "• one       code",
        "• two", "", "last        cell", "", "After b.",
      ])
    #expect(flow.linkCount == 2)
    let link = flow.next(.link, after: 0)
    #expect(link.map { flow.units[$0.unit].kind } == .html)
    let match = flow.matches(of: "bold and").first
    #expect(match.map { flow.document.string($0.range) } == "Bold** and")
  }

  @Test(arguments: [
    // Without an end, or with a heading before it, each block is what it is.
    ("<table><tr><td>a</td></tr>\n\n*b*\n\n<p>c", ["a", "", "b", "", "c"]),
    (
      "<table><tr><td>a</td></tr>\n\n## B\n\n<tr><td>c</td></tr></table>",
      ["a", "", "", "B", "", "c"]
    ),
  ])
  func isPartedWhereItHasNoEnd(_ html: String, _ shown: [String]) {
    #expect(Sample.flow("# T\n\n" + html).body(40) == shown)
  }

  @Test func tablesWithoutAnEndTakeNoLonger() {
    let flow = Sample.flow(String(repeating: "<table>\n\n", count: 20_000) + "</table>")
    #expect(flow.units.count < 10)
  }

  @Test func aLongOneHasTheSameColumnsInEveryPart() throws {
    let rows = (0..<3_000).map { "<tr><td>row \($0)</td><td>\($0)</td></tr>\n" }.joined()
    let flow = Sample.flow(
      "# T\n\ntext\n\n<table><tr><th>Name</th><th>Number</th></tr>\n\n" + rows + "</table>")
    #expect(flow.units.filter { $0.kind == .html }.count > 3)
    let last = try #require(flow.units.indices.last)
    let line = try #require(flow.lines(of: last, width: 60).last)
    #expect(line.text == "row 2999    2999")
    #expect(line.table == PageLine.TablePart(number: 0, isHead: false))
    #expect(
      flow.page(60).filter { $0.table?.isHead == true }.map(\.text) == [
        "Name      Number", "────────────────",
      ])
    #expect(flow.beginning(ofTable: 0, in: last) == 2)
    let table = flow.note.tables[try #require(flow.ordinal(ofTable: 0, in: last))]
    #expect(table.columns == ["Name", "Number"])
    #expect(table.rows.count == 3_000 && table.rows.last == ["row 2999", "2999"])
    #expect(table.types == [.text, .number])
  }

  @Test func aLongOneIsManyUnits() throws {
    let rows = (0..<1_000).map { row in
      let name =
        switch row {
        case 50: "<td rowspan=200>over"
        case 51..<250: ""
        default: "<td>row \(row)"
        }
      return "<tr>\(name)<td>\(row)\n"
    }
    let flow = Sample.flow(
      "# T\n\n<p>before\n<table><thead>\n<tr><th>Name<th>Number<tbody>\n" + rows.joined()
        + "</table>\n<p>after\n<table><tr><td>second</table>")
    let units = flow.units.indices.filter { flow.units[$0].kind == .html }
    #expect(units.count >= 10)
    let counts = units.map { flow.lines(of: $0, width: 60).count }
    #expect(counts.allSatisfy { $0 <= 110 })
    // A cell that goes over rows keeps its column in a unit in which it does not begin.
    let page = flow.page(60).map(\.text)
    #expect(page.contains("over         50"))
    #expect(page.contains("            220") && page.contains("row 250     250"))
    #expect(page.suffix(3) == ["after", "", "second"])
    #expect(flow.note.tables.map(\.rows.count) == [1_000, 0])
    let numbers = units.map { unit in
      Set(flow.lines(of: unit, width: 60).compactMap(\.table?.number))
    }
    #expect(numbers.first == [0] && numbers.last == [0, 1])
    #expect(flow.ordinal(ofTable: 1, in: units[units.count - 1]) == 1)
    #expect(flow.beginning(ofTable: 0, in: units[units.count - 1]) == units[0])
    #expect(flow.beginning(ofTable: 1, in: units[units.count - 1]) == units[units.count - 1])
  }

  @Test func allBlocksThatItGoesOverAreShown() {
    let flow = Sample.flow(
      "# T\n\n<table><tr><td>a</td></tr>\n\n<tr><td>b</td></tr>\n\n</table><p>c")
    #expect(flow.body(40) == ["a", "b", "", "c"])
    let match = flow.matches(of: "b").first
    #expect(match.map { flow.line(at: $0.range.lowerBound) } == 5)
  }

  @Test func rowsOutsideOfATableAreNone() throws {
    let flow = Sample.flow("# T\n\n<tr><td>a</td></tr>\n")
    let unit = try #require(flow.units.indices.last)
    #expect(flow.lines(of: unit, width: 40).last?.table?.number == 0)
    #expect(flow.ordinal(ofTable: 0, in: unit) == nil)
    #expect(flow.next(.table, after: 0) == nil)
  }

  @Test func itIsALandmark() {
    let flow = Sample.flow(
      "# T\n\ntext\n\n<table><tr><td>a<table><tr><td>b</table></table>\n\n| c |\n|---|\n")
    let first = flow.next(.table, after: 0)
    #expect(first.map { flow.units[$0.unit].kind } == .html)
    let second = flow.next(.table, after: first?.offset ?? 0)
    #expect(second.map { flow.units[$0.unit].kind } == .table)
  }

  @Test func looksLikeATableOfMarkdown() {
    let markdown = "| Name | Count |\n|---|---:|\n| apples and pears | 10 |\n| no | 7 |"
    let html = """
      <table><thead><tr><th>Name</th><th align="right">Count</th></tr></thead>
      <tr><td>apples and pears</td><td>10</td></tr><tr><td>no</td><td>7</td></tr></table>
      """
    for width in [60, 20, 16] {
      func lines(_ text: String) -> [[String]] {
        Sample.flow("# T\n\n" + text).page(width).drop { !$0.text.contains("Name") }.map { line in
          line.spans.map { "\($0.text) \($0.style)" }
        }
      }
      #expect(lines(html) == lines(markdown))
    }
  }

  @Test func pansWhereItDoesNotFit() {
    let cells = (0..<12).map { "<td>column \($0)</td>" }.joined()
    let flow = Sample.flow("# T\n\n<p>before</p>\n<table><tr>\(cells)</tr></table>\n<p>after</p>")
    let page = flow.page(40)
    let wide = page.filter { $0.pan != nil }
    #expect(wide.map(\.text) == [(0..<12).map { "column \($0)" }.joined(separator: "  ")])
    #expect(wide.first?.pan?.frozen == 10)
    #expect(page.contains { $0.text == "after" && $0.pan == nil })
  }

  @Test func aRowThatIsReadAloudIsWhole() {
    var look = Look()
    look.isLinear = true
    let html =
      "<table><tr><th>a</th><th>b</th></tr><tr><td rowspan=2>1</td><td>2</td></tr>"
      + "<tr><td>3</td></tr></table>"
    #expect(Sample.flow("# T\n\n" + html).body(40, look) == ["a: 1", "b: 2", "", "a: 1", "b: 3"])
  }

  /// One of another shape than the rows of a long table that its columns are measured by.
  @Test(arguments: [(1_200, 100), (3_000, 2_777)])
  func noCellOfALongerRowIsLost(count: Int, apart: Int) {
    let rows = (1...count).map { row in
      let cells = row.isMultiple(of: apart) ? 6 : 2
      return "<tr>" + (0..<cells).map { "<td>w\(row)c\($0)</td>" }.joined() + "</tr>\n"
    }
    let flow = Sample.flow("# T\n\n<table>\n\(rows.joined())</table>")
    #expect(flow.units.count > 4)
    let page = flow.page(100).map(\.text)
    let last = count / apart * apart
    let longer = (0..<6).map { "w\(last)c\($0)" }.joined(separator: "  ")
    #expect(page.contains { $0.split(separator: " ").joined(separator: "  ") == longer })
    #expect(flow.matches(of: "w\(last)c5").count == 1)
  }

  @Test func whatIsNeverClosedEndsWhereTheNextBegins() {
    let flow = Sample.flow(
      "# T\n\n<dl><dt>term<dd>said</dl>" + String(repeating: "<p>text\n", count: 40) + "<b>bold</b>"
    )
    let spans = flow.page(40).flatMap(\.spans)
    func isBold(_ text: String) -> Bool? {
      spans.first { $0.text == text }?.style.attributes.contains(.bold)
    }
    #expect(isBold("term") == true && isBold("said") == false && isBold("bold") == true)
  }

  @Test func itsCellsAreFound() {
    let flow = Sample.flow("# T\n\n<table>\n<tr><td>one</td>\n<td>two</td></tr>\n</table>")
    let match = flow.matches(of: "two").first
    #expect(match.map { flow.line(at: $0.range.lowerBound) } == 5)
  }

  @Test func longOnesKeepTheirColumns() {
    let rows = (0..<300).map {
      "<tr><td>\($0 == 299 ? "a long name" : "a")</td>\n<td>b</td></tr>\n"
    }
    let body = Sample.flow("# T\n\n<table>\n\(rows.joined())</table>").body(40)
    #expect(body.count == 300)
    #expect(body.allSatisfy { $0.hasSuffix("  b") && $0.count == 14 })
  }
}

import Markup
import Notes
import Testing

/// Tables written in HTML as data.
@Suite struct HTMLTableTests {
  private func read(_ text: String) -> Note {
    NoteReader().read(path: "n.md", bytes: Array(text.utf8))
  }

  private func table(_ text: String) throws -> Table {
    try #require(read(text).tables.first)
  }

  @Test func itIsDataAsOneOfMarkdownIs() throws {
    let note = read(
      """
      # T

      | a |
      |---|
      | 1 |

      **Limits:**

      <table border=1>
      <thead><tr><th>Name</th><th align="right">Size</th><th style="color: red; text-align:center">Day</th></tr></thead>
      <tbody>
      <tr><td><code>a&lt;b&gt;</code>&nbsp;</td><td>1,000</td><td>2026-04-27</td></tr>
      <tr>
        <td>two<br>lines <img src="x.png" alt="and a picture"></td>
        <td>12.5%</td><td></td>
      </tr>
      </tbody>
      </table>

      | b |
      |---|

      ## S

      <TABLE><CAPTION>Ports &amp; hosts</CAPTION><TR><TD>x</TD></TR><TR><TD>y</TD></TR></TABLE>
      """)
    #expect(
      note.tables.map(\.address.description) == ["n#T^t1", "n#T^t2", "n#T^t3", "n#S^t1"])
    #expect(note.tables.map(\.caption) == ["T", "Limits", "T", "Ports & hosts"])
    let html = note.tables[1]
    #expect(html.columns == ["Name", "Size", "Day"])
    #expect(html.alignments == [.none, .right, .center])
    #expect(html.types == [.text, .number, .date])
    #expect(
      html.rows == [["a<b>", "1,000", "2026-04-27"], ["two lines and a picture", "12.5%", ""]])
    #expect(html.place.line == 9 && html.rowLines == [12, 13])
    // Without heads the first row is taken to be the head.
    #expect(note.tables[3].columns == ["x"] && note.tables[3].rows == [["y"]])
    #expect(note.problems.isEmpty)
  }

  @Test func itsRangeIsThatOfItsTags() throws {
    let text = "> <div><table><tr><td>a\n> <tr><td>b</table></div>\n\nafter\n"
    let range = try table(text).place.range
    #expect(
      String(decoding: Array(text.utf8)[range], as: UTF8.self)
        == "<table><tr><td>a\n> <tr><td>b</table>")
    #expect(try table(text).rowLines == [2])
  }

  @Test func cellsOverRowsAreRepeatedThoseOverColumnsAreNot() throws {
    let table = try table(
      """
      <table>
      <tr><th rowspan=2>Host</th><th colspan=2>Port</th></tr>
      <tr><th>in</th><th>out</th></tr>
      <tr><td rowspan="2">alpha</td><td>1</td><td>10</td></tr>
      <tr><td>2</td><td>20</td></tr>
      <tr><td colspan="2">beta</td><td>30</td></tr>
      </table>
      """)
    #expect(table.columns == ["Host", "Port in", "Port out"])
    #expect(table.rows == [["alpha", "1", "10"], ["alpha", "2", "20"], ["beta", "", "30"]])
  }

  @Test(arguments: [
    // A table in a cell is text of it.
    ("<table><tr><td>a<td>b <table><tr><td>c<td>d</table> e<tr><td>f</table>", [["f", ""]]),
    // What is not closed ends where the next begins, and with the block.
    ("<table><tr><td>a<td>b<tr><td><b>c<td>d", [["c", "d"]]),
    ("<table><td>a</td></tr><td>b</td></table>", [["b"]]),
    ("<table><tr><td>a</td></tr></tr></td><tr><td>b</td></tr></table></table>", [["b"]]),
    ("<table><tr><td>a<tr><td><script>if (a < b) '<td>'</script>b<!-- <td>c --></table>", [["b"]]),
    // A row without cells is one that cells of rows above go over.
    (
      "<table><tr><td rowspan=2>a<td rowspan=3>b</tr><tr></tr><tr><td>c</tr><tr><td>d<td>e</table>",
      [["c", "b"], ["d", "e"]]
    ),
    // Rows without a table before one are none of its own.
    ("<tr><td>a</td></tr>\n<table><tr><td>b</td></tr><tr><td>c</td></tr></table>", [["c"]]),
    // An item in a cell does not end that around the table.
    (
      "<ul><li><table><tr><td><li>a</td></tr><caption>b</caption><tr><td>c</td></tr></table></ul>",
      [["c"]]
    ),
    // Spans that are no numbers, or reach beyond everything.
    (
      "<table><tr><td>a<td>z<tr><td colspan=x rowspan=99999999>a<td colspan=0>b<tr><td>c</table>",
      [["a", "b"], ["a", "c"]]
    ),
  ])
  func brokenMarkupIsReadAsFarAsItGoes(html: String, rows: [[String]]) throws {
    #expect(try table(html).rows == rows)
  }

  @Test(arguments: ["p", "div", "dt", "dd", "li", "b"])
  func itIsFoundBehindWhatIsNeverClosed(element: String) throws {
    let table = try table(
      "<div>" + String(repeating: "<\(element)>text\n", count: 60)
        + "<table><caption>Ports</caption><tr><td>a<table><tr><td>b</table><tr><td>c</table>")
    #expect(table.caption == "Ports" && table.columns == ["a b"] && table.rows == [["c"]])
  }

  @Test func anEmptyLineDoesNotEndIt() throws {
    let note = read(
      """
      <table>
      <tr><th>Name</th><th>Says</th></tr>

      <tr><td>

      **Bold** [[a|the *a*]]

      - one
      - two

      </td>
      <td>

          <p>far right</p>

      | c |
      |---|
      | 1 |

      </td></tr>

      <tr><td>last</td></tr>
      </table>

      <table><tr><td>apart</td></tr></table>
      """)
    #expect(note.tables.map(\.address.description) == ["n^t1", "n^t2", "n^t3"])
    #expect(note.tables[0].columns == ["Name", "Says"])
    #expect(
      note.tables[0].rows == [["Bold the *a* one two", "far right c 1"], ["last", ""]])
    #expect(note.tables[0].rowLines == [4, 22])
    #expect(note.tables[1].columns == ["c"])
    #expect(note.tables[2].columns == ["apart"])
  }

  @Test(arguments: [
    "<tr><td>a</td></tr>", "<p>a</p>", "<table></table>", "<table><tr><td> </td></tr></table>",
    "<table><tr><td><img src=a.png></td></tr></table>", "<!-- <table><tr><td>a</table> -->",
    "text <table><tr><td>a</td></tr></table>", "```\n<table><tr><td>a</table>\n```",
    "<tabled><td>a", "<pre>\n&lt;table></pre>",
  ])
  func whatShowsNoTableIsNone(text: String) {
    #expect(read(text).tables.isEmpty)
  }

  @Test(arguments: [
    ("", "<table>", ""), ("", "<table>\n\n", ""), ("", "<table><tr><td>a", ""),
    ("<table>", "<tr>", "<td>a"), ("<table>", "<td>", "a"), ("<table>", "<tr><td>a", ""),
    ("<table>", "<tr><td rowspan=4096>a", ""), ("<table><tr>", "<td rowspan=4096>a", ""),
    (
      "<table><tr>" + String(repeating: "<td rowspan=4096>a", count: 250),
      "<tr><td>b", "</table>"
    ),
    (
      "<table><tr><td>x" + String(repeating: "<td rowspan=4096 colspan=9>a", count: 250) + "<tr>",
      "<tr><td>b", "</table>"
    ),
    ("<table><tr><td colspan=64><td colspan=64><td colspan=64>a", "<tr><td>b", "</table>"),
    ("<table><caption>", "<caption>a", "<tr><td>a"), ("<table><tr><td>", "<b>a", "</table>"),
    ("<table><tr><td>", "\n\n*a* [[b]]\n\n<p>", "</table>"),
    ("<table>", "<tr><td>\n\na\n\n</td></tr>\n", "</table>"),
    ("<table><tr><td a=\"", "<td>", ""), ("<table><tr><td>", "&amp;", ""),
    ("<table><tr><td>", "<!-", ""), ("<table>", "<script>", "<td>a"),
  ])
  func megabytesAreReadInLinearTime(start: String, unit: String, end: String) {
    let text = start + String(repeating: unit, count: 1_000_000 / unit.utf8.count) + end
    let note = read(text)
    #expect(note.bytes == text.utf8.count)
    let cells = note.tables.reduce(0) { $0 + ($1.rows.count + 1) * $1.columns.count }
    #expect(cells <= 4 * text.utf8.count)
  }

  @Test func cellsKnowTheirPlaceInTheSource() throws {
    let text = "> <table><tr><td>a\n> b</td><td>\n>\n> [[c]]\n>\n> </td></tr></table>\n"
    let document = Document(parsing: Array(text.utf8), dialect: .notes)
    let tables = HTMLTables(document)
    let run = try #require(tables.first.first.flatMap { tables[$0] })
    let cells = try #require(run.tables.first?.rows.first?.cells)
    #expect(
      cells.map { document.string(run.source(of: $0)) } == ["a\n> b", "\n>\n> [[c]]\n>\n> "])
    #expect(run.inserted(in: cells[0]).isEmpty && run.inserted(in: cells[1]).count == 1)
  }
}

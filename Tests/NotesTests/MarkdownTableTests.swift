import Notes
import TestSupport
import Testing

@Suite struct MarkdownTableTests {
  private func cells(_ text: String) -> [[String]]? {
    NoteReader().read(path: "a.md", bytes: Array(text.utf8)).tables.first?.rows
  }

  @Test(arguments: [
    "<b>x", "`x`", "a|b", "C:\\dir", "\\", "*x*", "snake_case _x_", "[[a]] [b](c) ![d](e) [^1]",
    "&amp; &#65; a & b", "==x== %%y%% ~~z~~ ~/x", "$5 and $6", "a = 5%", "<https://x.example>",
    "\\|", "#tag ^id", "<!-- x -->",
  ])
  func cellsReadAsTheyWere(_ text: String) {
    let table = MarkdownTable.text(["h", "i"], [[text, "x"]])
    #expect(cells(table) == [[text, "x"]], "\(table)")
  }

  @Test(arguments: [
    "snake_case", "a = 5%", "$5", "~/x", "R & D", "1 < 2".replacing("<", with: ">"),
  ])
  func whatMeansNothingIsLeftAsItIs(_ text: String) {
    #expect(MarkdownTable.text(["h"], [[text]]).hasSuffix("| \(text) |\n"))
  }

  @Test(arguments: 0..<200) func anyCellsDo(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let parts = [
      "a", "b", " ", "`", "|", "\\", "*", "_", "[", "]", "(", ")", "<", ">", "~", "=", "%", "$",
      "&",
      "#", "^", "!", "amp;", "é", "1",
    ]
    let cells = (0..<3).map { _ in
      "x" + (0..<8).map { _ in random.pick(parts) }.joined() + "y"
    }
    let table = MarkdownTable.text(["h", "i", "j"], [cells])
    #expect(self.cells(table) == [cells], "\(table)")
  }
}

import Cells
import Layout
import Testing

@Suite struct TextPageTests {
  private let flow = Sample.flow(
    """
    # Title

    Some **strong** text with [[link]].

    ## Part

    ```
    a line of code that is longer than the page
    ```
    """)

  @Test func withoutAThemeHeadingsKeepTheirMarks() {
    #expect(
      Array(TextPage(flow, width: 30)) == [
        "# Title", "unverified", "", "Some strong text with link.", "", "", "## Part", "",
        "▎a line of code that is longer", "▎↪  than the page",
      ])
  }

  @Test func withoutAThemeMissingLinksSaySo() {
    let flow = Sample.flow("# T\n\n[[a]], [b](b.md), ![[c]] and <https://d.example>")
    let looks: [LinkLook] = [.missing, .resolved, .missing, .external]
    let look = Look { looks[$0] }
    #expect(
      Array(TextPage(flow, width: 80, look: look)).last
        == "a (missing), b, ⧉ c (missing) and https://d.example↗")
    #expect(
      Array(TextPage(flow, width: 80, look: look, theme: .monochrome)).last?.contains("missing")
        == false)
  }

  @Test func withAThemeStylesAreSwitchedOnAndOff() {
    let lines = Array(TextPage(flow, width: 40, theme: .monochrome))
    #expect(lines[3] == "Some \u{1b}[0;1mstrong\u{1b}[0m text with \u{1b}[0;4mlink\u{1b}[0m.")
    for line in lines where line.contains("\u{1b}[") { #expect(line.contains("\u{1b}[0m")) }
  }

  @Test func coloursOfEveryDepth() throws {
    let theme = try Theme(
      name: "t",
      entries: [
        "strong": .init(foreground: "bright-red"),
        "link": .init(foreground: "#010203", background: "200"),
      ])
    let line = Array(TextPage(flow, width: 40, theme: theme))[3]
    #expect(line.contains("\u{1b}[0;1;91mstrong"))
    #expect(line.contains("\u{1b}[0;38;2;1;2;3;48;5;200mlink"))
  }
}

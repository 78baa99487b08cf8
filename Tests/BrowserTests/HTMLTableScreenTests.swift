import TestSupport
import Testing

@testable import Browser

/// Tables written in HTML, which are to their reader as those of markdown are.
struct HTMLTableScreenTests {
  private static let text = """
    # Plan

    How the beds are watered^[as [the almanac](https://example.org/almanac) has it].

    <table>
    <caption>Beds &amp; hoses</caption>
    <thead>
    <tr><th rowspan="2">Bed</th><th colspan="2">Water</th><th rowspan="2">Seen</th></tr>
    <tr><th>early</th><th align="right">litres</th></tr>
    </thead>
    <tbody>
    <tr><td rowspan="2">north</td><td>yes</td><td>12</td><td>

    by [[soil]] and **Ann**

    </td></tr>
    <tr><td>no</td><td>7</td><td>late<br>in May</td></tr>
    <tr><td colspan="2">south, <code>&lt;dry&gt;</code></td><td>30</td><td></td></tr>
    </tbody>
    </table>

    After it: [[watering]].
    """

  private func driver(_ width: Int = 120, _ height: Int = 36) -> Driver {
    var driver = Driver(width, height)
    driver.changed["notes/plan.md"] = Self.text
    driver.press("oplan<Enter>")
    let notes = FixtureWiki.files.sorted { $0.key < $1.key }.map { path, text in
      Driver.note(path, path == "notes/plan.md" ? Self.text : text)
    }
    driver.send(.libraryLoaded(Driver.library(of: notes)))
    driver.forgetEffects()
    return driver
  }

  private static let shots = [
    Shot.shots("reader", ""), Shot.shots("list", "t/beds<Enter>"),
    Shot.shots("table", "t/beds<Enter><Enter>"), Shot.shots("sorted", "t/beds<Enter><Enter>llS"),
    Shot.shots("record", "t/beds<Enter><Enter>j<Enter>"),
  ].flatMap(\.self)

  @Test(arguments: shots) func screenIsAsKept(_ shot: Shot) {
    var driver = driver(shot.width, shot.height)
    driver.press(shot.keys)
    driver.expectKept(as: "browser-html-\(shot.name)")
  }

  @Test func linksInItsCellsAreFollowed() {
    var driver = driver()
    driver.press("t/beds<Enter><Enter>$<Tab>")
    #expect(driver.status.contains("⏎ Soil"))
    driver.press("<Enter>")
    #expect(driver.path == "concepts/soil.md")
  }

  @Test func itsNoteOpensAtTheRow() {
    var driver = driver(120, 12)
    driver.press("t/beds<Enter><Enter>Ggf")
    #expect(driver.path == "notes/plan.md" && driver.shows("south, <dry>"))
  }

  @Test func itIsCopiedInEveryForm() {
    var driver = driver()
    driver.press("yby,yvyj")
    let copied = driver.effects.compactMap { if case .copy(let text) = $0 { text } else { nil } }
    let rows = [
      ["Bed", "Water early", "Water litres", "Seen"], ["north", "yes", "12", "by soil and Ann"],
      ["north", "no", "7", "late in May"], ["south, <dry>", "", "30", ""],
    ]
    #expect(copied.count == 4)
    #expect(copied[0].hasPrefix("| Bed | Water early | Water litres | Seen |\n| --- | --- | --: |"))
    #expect(copied[1].hasSuffix("\"south, <dry>\",,30,\n"))
    #expect(copied[2] == rows.map { $0.joined(separator: "\t") + "\n" }.joined())
    #expect(copied[3].contains("\"caption\": \"Beds & hoses\""))
  }

  @Test func theSourceOfAPeekedNoteIsFollowed() {
    let files = [
      "a.md": "# A\n\nSee [[b]].^[From https://example.org/of-a.]\n",
      "b.md": "# B\n\nSo it is.^[From https://example.org/of-b.]\n",
    ]
    let library = Driver.library(of: files.keys.sorted().map { Driver.note($0, files[$0] ?? "") })
    var driver = Driver(showing: "a.md", files: files, library: library)
    driver.press("<Tab><Tab>p")
    #expect(driver.shows("So it is."))
    driver.press("gs")
    #expect(driver.status.contains("https://example.org/of-b"))
  }

  @Test func theSourceOfAFootnoteInTheTextIsFollowed() {
    var driver = driver()
    driver.press("gs")
    #expect(driver.status.contains("https://example.org/almanac"))
  }
}

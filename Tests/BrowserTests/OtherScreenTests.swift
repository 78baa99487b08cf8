import Cells
import Notes
import TestSupport
import Testing

@testable import Browser

/// Screens beside the note, in one respect each.
struct OtherScreenTests {
  @Test func whatWentWrongLooksLikeIt() {
    var driver = Driver()
    driver.send(.notice("theme light"))
    #expect(driver.grid[1, 35].style.role == .bar)
    driver.send(.problem("no theme 'foo'"))
    #expect(driver.grid[1, 35].style.role == .error && driver.status.contains("no theme 'foo'"))
  }

  @Test func aTagIsNoNoteToPeekAt() {
    var driver = Driver()
    driver.press("<Tab>")
    #expect(driver.status.contains("notes with #"))
    driver.press("p")
    #expect(driver.status.contains("that leads to no note"))
  }

  @Test func aPreviewGoesWhereTheRowLeads() {
    let text = (1...3).map { part in
      (1...40).map { "Line \($0) of part \(part).\n\n" }.joined()
        + "**Table \(part)**\n\n| Part \(part) | Two |\n|---|---|\n| a | b |\n\n"
    }.joined()
    let files = ["parts.md": "# Parts\n\n" + text]
    var driver = Driver(
      showing: "parts.md", files: files, library: Driver.library(of: files.map(Driver.note)))
    driver.press("t")
    for part in 1...3 {
      #expect(driver.lines.contains { $0.contains("│ Part \(part)  Two") }, "table \(part)")
      driver.press("j")
    }
    driver.press("kk")
    #expect(driver.lines.contains { $0.contains("│ Part 1  Two") })
  }

  @Test(arguments: ShippedTheme.names) func theCellCursorIsSeen(theme name: String) throws {
    let theme = try ShippedTheme.named(name)
    var driver = Driver()
    driver.press("t<Enter>jl")
    let grid = driver.grid
    let row = try #require(driver.lines.firstIndex { $0.contains("Tomatoes") })
    let line = Array(driver.lines[row])
    let cursor = try #require(line.indices.first { line[$0] == "5" })
    let beside = try #require(line.indices.first { line[$0] == "T" })
    let seen = Self.colors(grid, Point(x: cursor, y: row), theme)
    for point in [
      Point(x: beside, y: row), Point(x: cursor, y: row - 1), Point(x: cursor, y: row + 1),
    ] {
      #expect(seen.ground != Self.colors(grid, point, theme).ground)
    }
    if let ratio = seen.ink.contrastRatio(with: seen.ground) { #expect(ratio >= 4.5) }
  }

  /// The colours of a cell; where the terminal's own are reversed, others than those.
  private static func colors(
    _ grid: Grid, _ point: Point, _ theme: Theme
  ) -> (ink: Color, ground: Color) {
    let look = theme.appearance(of: grid[point.x, point.y].style)
    guard look.attributes.contains(.reverse) else { return (look.foreground, look.background) }
    let ground = look.foreground == .standard ? Color.palette(7) : look.foreground
    return (look.background, ground)
  }

  @Test func bothHalvesOfANarrowSplitShowTheFocus() {
    var driver = Driver(80, 24)
    driver.press("]lv")
    #expect(driver.lines[1].hasPrefix("▌concepts/watering"), "\(driver.lines[1])")
    driver.press("w")
    #expect(driver.lines[1].hasPrefix(" concepts/watering"), "\(driver.lines[1])")
    #expect(driver.lines[1].contains("▌daily/2026-04-27"))
  }

  @Test func theMapShowsItsCardWhereThereAreRows() {
    for (width, height) in [(80, 24), (60, 20), (40, 20)] {
      var driver = Driver(width, height)
      driver.press("m")
      #expect(driver.shows("#water"), "\(width)×\(height)")
      #expect(driver.shows("LINKS HERE") && driver.shows("LEADS TO"))
    }
    var small = Driver(40, 10)
    small.press("m")
    #expect(!small.shows("#water"))
  }

  private static func wheel(_ x: Int, _ y: Int, isDown: Bool = true) -> Message {
    .terminal(
      .mouse(Mouse(isDown ? .wheelDown : .wheelUp, at: Point(x: x, y: y), modifiers: .shift)))
  }

  @Test func theWheelWalksSidewaysInATable() {
    var driver = Driver()
    driver.press("t<Enter>")
    driver.send(Self.wheel(20, 10))
    #expect(Self.column(driver) == 1)
    driver.send(Self.wheel(20, 10))
    driver.send(Self.wheel(20, 10, isDown: false))
    #expect(Self.column(driver) == 1)
  }

  private static func column(_ driver: Driver) -> Int? {
    if case .table(let screen)? = driver.model.layers.last { screen.column } else { nil }
  }

  @Test func theWheelPansTheHalfBelowIt() {
    var driver = Driver(120, 36, showing: "concepts/soil.md")
    driver.press("<Tab><Tab>v")
    #expect(driver.model.split?.note.path == "concepts/watering.md")
    driver.send(Self.wheel(90, 10))
    #expect(driver.model.split?.pans.isEmpty == false)
    #expect(driver.model.reader?.pans.isEmpty == true)
  }

  @Test func incidentsLeaveTheSymptomTheRoom() {
    let rows = [("Beans", "leaves hung"), ("Tomatoes", String(repeating: "wilted ", count: 20))]
    let text = rows.enumerated().map { place, row in
      "## Incident (2026-04-0\(place + 1))\n\n- System: \(row.0)\n- Symptom: \(row.1)\n- Cause: heat\n- Fix: water\n"
    }.joined(separator: "\n")
    let files = ["a.md": "# A\n\n" + text]
    var driver = Driver(
      80, 24, showing: "a.md", files: files, library: Driver.library(of: files.map(Driver.note)))
    driver.press("i")
    let line = driver.lines.first { $0.contains("wilted") } ?? ""
    #expect(line.contains("Tomatoes  wilted"), "\(line)")
  }

  @Test func aFilterOfChainsCountsRows() {
    var driver = Driver()
    driver.press("gpplan<Enter>/a<Enter>")
    guard case .list(let screen)? = driver.model.layers.last else { return }
    let counts = screen.list.counts
    #expect(driver.lines[0].contains("\(counts.shown) of \(counts.all)"), "\(driver.lines[0])")
    #expect(counts.shown <= counts.all)
  }

  @Test func tablesAndMathAreSpelledInASCII() {
    var list = Driver(isASCII: true)
    list.press("t")
    #expect(list.shows("3 x 3") && !list.shows("×"))
    let text = "# M\n\nInline $x^2 + \\sqrt{2}$ and a block:\n\n$$\n\\alpha \\times y^2\n$$\n"
    let note = Driver(
      showing: "a.md", isASCII: true, files: ["a.md": text],
      library: Driver.library(of: [Driver.note("a.md", text)]))
    #expect(note.shows("x^2") && note.shows("sqrt"), "\(note.lines)")
    #expect(Set(note.lines.joined()).intersection(Set("²√×α")).isEmpty)
  }
}

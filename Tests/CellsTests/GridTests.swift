import Cells
import TestSupport
import Testing

@Suite struct GridTests {
  @Test func wideCharactersAreNeverHalf() {
    var grid = Grid(width: 5, height: 1)
    #expect(grid.put("ab中文", x: 0, y: 0) == 5)
    #expect(grid.snapshot().characters == ["ab中"])
    grid.put("x", x: 3, y: 0)
    #expect(grid.snapshot().characters == ["ab x"])
    grid.put("中", x: 0, y: 0)
    grid.put("y", x: 0, y: 0)
    #expect(grid.snapshot().characters == ["y  x"])
  }

  @Test func wideOverTheHalvesOfTwoOthers() {
    var grid = Grid(width: 6, height: 1)
    grid.put("中文字", x: 0, y: 0)
    grid.put("語", x: 1, y: 0)
    #expect(grid.snapshot().characters == [" 語 字"])
  }

  @Test func textIsClippedOnAllSides() {
    var grid = Grid(width: 8, height: 3)
    grid.clipped(to: Rect(x: 2, y: 1, width: 4, height: 1)) { grid in
      grid.put("above", x: 0, y: 0)
      grid.put("abcdefgh", x: 0, y: 1)
      grid.put("below", x: 0, y: 2)
    }
    #expect(grid.snapshot().characters == ["", "  cdef", ""])
    grid.clipped(to: Rect(x: 1, y: 2, width: 4, height: 1)) { $0.put("中文字", x: 0, y: 2) }
    #expect(grid.snapshot().characters[2] == "  文")
    #expect(grid.clip == grid.bounds)
  }

  @Test func limitCountsColumns() {
    var grid = Grid(width: 20, height: 1)
    #expect(grid.put("plain text", x: 0, y: 0, limit: 5) == 5)
    #expect(grid.put("中文", x: 10, y: 0, limit: 3) == 3)
    #expect(grid.snapshot().characters == ["plain     中"])
  }

  @Test func marksShareTheCellOfTheirBase() {
    var grid = Grid(width: 4, height: 1)
    grid.put("e\u{301}か\u{3099}", x: 0, y: 0)
    #expect(grid[0, 0].width == 1)
    #expect(grid.text(of: grid[0, 0]).unicodeScalars.count == 2)
    #expect(grid.text(of: grid[1, 0]) == "が")
    grid.put("a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}", x: 0, y: 0)
    #expect(grid.text(of: grid[0, 0]).unicodeScalars.count == 5)
  }

  @Test func equalityIsByWhatIsShown() {
    var one = Grid(width: 6, height: 1)
    var two = one
    one.put("e\u{301}", x: 0, y: 0, url: "a:1")
    one.put("o\u{308}", x: 2, y: 0, url: "a:2")
    two.put("o\u{308}", x: 2, y: 0, url: "a:2")
    two.put("e\u{301}", x: 0, y: 0, url: "a:1")
    #expect(one == two)
    two.put("e\u{300}", x: 0, y: 0, url: "a:1")
    #expect(one != two)
    two.put("e\u{301}", x: 0, y: 0, url: "a:3")
    #expect(one != two)
    two.put("e\u{301}", x: 0, y: 0, style: Style(role: .link), url: "a:1")
    #expect(one != two)
  }

  @Test func linksAreWithoutControls() {
    var grid = Grid(width: 9, height: 1)
    grid.put("中 two", x: 1, y: 0, url: "x:\u{1b}]8;;\u{7}\u{9c}y")
    grid.put("-", x: 4, y: 0)
    let urls = (0..<9).map { grid.url(of: grid[$0, 0]) ?? "" }
    let url = "x:]8;;y"
    #expect(urls == ["", url, url, url, "", url, url, "", ""])
  }

  @Test func snapshotShowsStylesInTheirPlane() {
    var grid = Grid(width: 9, height: 2)
    grid.put("Title", x: 0, y: 0, style: Style(role: .heading1))
    grid.put("a", x: 0, y: 1)
    grid.put("link", x: 2, y: 1, style: Style(role: .link, attributes: .bold))
    let snapshot = grid.snapshot()
    #expect(snapshot.characters == ["Title", "a link"])
    #expect(snapshot.styles == ["11111", ". αααα"])
    #expect(snapshot.legend == [". text", "1 heading1", "α link bold"])
  }

  @Test(arguments: 1...20)
  func whatIsDrawnIsTheSanitizedText(seed: UInt64) {
    var numbers = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let text = randomText(&numbers).filter { $0 != " " } + "."
      var grid = Grid(width: 60, height: 1)
      let width = grid.put(text, x: 0, y: 0)
      #expect(width == TextWidth.width(of: text))
      let shown = grid.snapshot().characters[0]
      // A cell has room for four marks.
      guard text.allSatisfy({ $0.unicodeScalars.count < 5 }) else { continue }
      #expect(shown.unicodeScalars.elementsEqual(TextWidth.sanitized(text).unicodeScalars))
    }
  }

  @Test(arguments: 1...20)
  func anyDrawingLeavesWholeCells(seed: UInt64) {
    var numbers = SeededGenerator(seed: seed)
    var grid = Grid(width: 17, height: 4)
    for _ in 0..<150 {
      let area = Rect(
        x: .random(in: -3..<17, using: &numbers), y: .random(in: -1..<4, using: &numbers),
        width: .random(in: 0..<20, using: &numbers), height: .random(in: 0..<5, using: &numbers))
      let text = randomText(&numbers)
      let (x, y) = (
        Int.random(in: -6..<18, using: &numbers), Int.random(in: -1...4, using: &numbers)
      )
      let limit = Int.random(in: 0..<20, using: &numbers)
      let before = grid
      grid.clipped(to: area) { grid in
        if Bool.random(using: &numbers) {
          #expect(grid.put(text, x: x, y: y, limit: limit) <= limit)
        } else {
          grid.fill(area)
        }
      }
      for y in 0..<4 {
        let widths = (0..<17).map { grid[$0, y].width }
        #expect(widths.reduce(0, +) == 17)
        for x in 0..<17 where widths[x] == 2 { #expect(x < 16 && widths[x + 1] == 0) }
        // Beside the clip only the other halves of covered characters change.
        for x in 0..<17 where !area.inset(left: -1, right: -1).contains(Point(x: x, y: y)) {
          #expect(GridComparison(grid, before).isEqual(at: y * 17 + x))
        }
      }
    }
  }
}

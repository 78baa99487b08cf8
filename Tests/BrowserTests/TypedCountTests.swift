import Cells
import Testing

@testable import Browser

/// Numbers after `:` may be anything; keys could only have typed some.
struct TypedCountTests {
  private static let numbers = [
    "-1", "0", "9223372036854775807", "-9223372036854775808", "99999999999999999999999",
  ]

  /// Those that ask the wiki or the world for nothing.
  private static let motions = [
    "down", "up", "half-page-down", "half-page-up", "page-down", "page-up", "top", "bottom", "left",
    "right", "next-link", "previous-link", "next-heading", "previous-heading", "next-match",
    "repeat-jump", "back", "forward", "follow",
  ]

  @Test(arguments: numbers) func anyNumberMoves(number: String) {
    for place in ["", "t<Enter>", "R", "m", "?"] {
      var driver = Driver(showing: "concepts/soil.md")
      driver.press("/soil<Enter>" + place)
      for name in Self.motions { driver.press(":\(name)<Space>\(number)<Enter>") }
      #expect(driver.lines.count == 36, "\(place)")
    }
  }

  @Test func whatIsTooSmallIsOne() {
    var one = Driver()
    one.press(":next-heading<Space>1<Enter>")
    var less = Driver()
    less.press(":next-heading<Space>-7<Enter>")
    #expect(less.grid == one.grid)
    one.press("G1G")
    less.press("G:-3<Enter>")
    #expect(less.model.reader?.top == one.model.reader?.top)
  }
}

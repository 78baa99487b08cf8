import Cells
import Testing

@testable import Browser

/// Every screen is drawn in any size, however small.
struct SmallSizeTests {
  static let screens = [
    "", "?", "o", "ssoil", "i", "t", "t<Enter>", "m", "p", "T", "R", "W", "x", ":", "|", "w", "gp",
    "]lv", "ys",
  ]

  @Test(arguments: screens) func drawsInAnySize(keys: String) {
    for (width, height) in [
      (1, 1), (2, 2), (120, 1), (120, 2), (120, 3), (120, 4), (3, 36), (40, 3),
    ] {
      var driver = Driver()
      driver.press(keys)
      driver.send(.terminal(.resize(Size(width: width, height: height))))
      #expect(view(driver.model).size == Size(width: width, height: height))
      driver.press("j<Enter>")
      #expect(view(driver.model).size == Size(width: width, height: height))
    }
  }
}

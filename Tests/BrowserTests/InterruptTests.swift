import Testing

@testable import Browser

/// `Ctrl-c` drops a filter before anything else.
struct InterruptTests {
  @Test(arguments: ["R/soil<Enter>", "ww/soil<Enter>", "t<Enter>/beans<Enter>"])
  func aFilterIsDroppedFirst(keys: String) {
    var driver = Driver()
    driver.press(keys)
    let layers = driver.model.layers.count
    #expect(!driver.model.filterText.isEmpty)
    driver.press("<Ctrl-c>")
    #expect(driver.model.filterText.isEmpty)
    #expect(driver.model.layers.count == layers)
    #expect(!driver.effects.contains(.quit(status: 130)))
  }
}

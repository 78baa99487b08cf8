import Testing

@testable import Browser

struct AddressTests {
  private static let long = "https://example.org/" + String(repeating: "abc/", count: 60) + "end"

  @Test func aLongAddressIsShownWholeBeforeItIsOpened() {
    var driver = Driver(80, 24)
    driver.changed["concepts/watering.md"] = "# A\n\n[x](\(Self.long))\n"
    driver.send(.noteChanged(path: "concepts/watering.md"))
    driver.press("<Tab><Enter>")
    #expect(driver.effects.filter { $0 == .openExternal(Self.long) }.isEmpty)
    let shown = driver.lines.map { $0.filter { !" │".contains($0) } }.joined()
    #expect(shown.contains(Self.long))
    driver.press("<Esc><Enter>")
    #expect(driver.effects.filter { $0 == .openExternal(Self.long) }.isEmpty)
    driver.press("<Enter>")
    #expect(driver.effects.contains(.openExternal(Self.long)) && driver.model.layers.isEmpty)
  }
}

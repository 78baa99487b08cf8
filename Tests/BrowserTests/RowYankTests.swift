import Testing

@testable import Browser

/// What is copied of the rows of lists.
struct RowYankTests {
  @Test(arguments: [
    ("tya", "concepts/watering#What was measured^t1"),
    ("tyl", "[[concepts/watering#What was measured|Litres a day]]"),
    ("tyt", "Litres a day"),
    ("iya", "concepts/watering#Real incident (2026-04-27)"),
    ("iyl", "[[concepts/watering#Real incident (2026-04-27)|Beans]]"),
    ("iyt", "Beans"),
    ("Rya", "concepts/watering"),
  ])
  func aRowIsCopiedByItsOwnAddress(keys: String, text: String) {
    var driver = Driver()
    driver.press(keys)
    #expect(driver.effects.contains(.copy(text)))
  }

  @Test func aTableIsCopiedFromItsRow() {
    var driver = Driver()
    driver.press("ty,")
    #expect(
      driver.effects.contains(
        .copy("Plant,Litres,Shade\nBeans,2,no\nTomatoes,3.5,no\nFerns,1,yes\n")))
  }
}

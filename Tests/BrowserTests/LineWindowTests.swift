import Cells
import Testing

@testable import Browser

/// Lines that are longer than their room, with the cursor in sight.
struct LineWindowTests {
  private func driver(_ keys: String) -> Driver {
    var driver = Driver(40, 10)
    driver.press(keys)
    return driver
  }

  @Test(arguments: ["o", "s", ":", "/"]) func whatIsTypedIsInSight(opening: String) {
    var driver = driver(opening)
    for number in 0..<30 { driver.press("\(number % 10)a") }
    driver.press("<Home>X")
    let line = opening == "o" || opening == "s" ? driver.lines[0] : driver.lines[9]
    #expect(line.contains("X0a1a"))
    #expect(cursor(driver.model)?.x == (opening == "o" || opening == "s" ? 4 : 3))
    driver.press("<End>Y")
    let end = opening == "o" || opening == "s" ? driver.lines[0] : driver.lines[9]
    #expect(end.contains("9aY"))
    for _ in 0..<20 { driver.press("<Left>") }
    driver.press("Z")
    let middle = opening == "o" || opening == "s" ? driver.lines[0] : driver.lines[9]
    let column = cursor(driver.model)?.x ?? 0
    #expect(Array(middle)[column - 1] == "Z")
  }
}

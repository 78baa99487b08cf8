import Testing

@testable import Browser

/// Callouts that fold, and everything at once.
struct FoldingTests {
  private static let text = """
    # Folds

    Words.

    > [!note]- Hidden
    > the secret, see [[soil]]

    > [!tip]+ Open
    > the advice

    > [!warning] Fixed
    > the danger

    ## Part

    the part
    """

  private func driver(_ width: Int = 80, _ height: Int = 30) -> Driver {
    var driver = Driver(width, height)
    driver.changed["index.md"] = Self.text
    driver.press("oindex<Enter>")
    return driver
  }

  @Test func enterUnfoldsACallout() {
    var driver = driver()
    #expect(!driver.shows("the secret"))
    driver.press("<Tab>")
    #expect(driver.status.contains("⏎ unfolds this"))
    driver.press("<Enter>")
    #expect(driver.shows("the secret"))
    #expect(driver.status.contains("⏎ folds this"))
    driver.press("<Enter>")
    #expect(!driver.shows("the secret"))
  }

  @Test func foldCommandsActOnTheSelectedCallout() {
    var driver = driver()
    driver.press("<Tab>zc")
    #expect(!driver.shows("the secret"))
    driver.press("zo")
    #expect(driver.shows("the secret"))
    driver.press("<Tab><Tab>za")
    #expect(!driver.shows("the advice"))
    #expect(driver.shows("the danger"))
  }

  @Test func everythingOpensAndCloses() {
    var driver = driver()
    driver.press("zR")
    #expect(driver.shows("the secret") && driver.shows("the advice") && driver.shows("the part"))
    driver.press("zM")
    #expect(!driver.shows("the secret") && !driver.shows("the advice") && !driver.shows("the part"))
    #expect(driver.shows("the danger"))
  }

  @Test func tabFindsCalloutsBelowTheScreen() {
    var driver = driver(60, 6)
    driver.press("<Tab>")
    #expect(driver.status.contains("unfolds this"))
    #expect(driver.shows("Hidden"))
    driver.press("<Tab>")
    #expect(driver.shows("Open"))
    driver.press("<Shift-Tab>")
    #expect(driver.shows("Hidden"))
  }
}

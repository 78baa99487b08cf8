import Layout
import Notes
import Testing

@testable import Browser

/// What was folded stays folded: on the way back, and from one run to the next.
struct ClosedNotesTests {
  private func folded() -> Driver {
    var driver = Driver(80, 20)
    driver.press("zM")
    driver.press("osoil<Enter>")
    return driver
  }

  @Test func itStaysOnTheWayBack() {
    var driver = folded()
    #expect(driver.model.reader?.folds.headings.isEmpty == true)
    driver.press("H")
    #expect(driver.model.reader?.note.path == "concepts/watering.md")
    #expect((driver.model.reader?.folds.headings.count ?? 0) > 3)
    driver.press("zRL")
    driver.press("H")
    #expect(driver.model.reader?.folds.headings.isEmpty == true)
  }

  @Test func keyPointsAloneStay() {
    var driver = Driver(80, 20)
    driver.press("zk")
    driver.press("osoil<Enter>H")
    #expect(driver.model.reader?.folds.isKeyPointsOnly == true)
  }

  @Test(arguments: Shot.sizes)
  func keyPointsAloneAreSeen(width: Int, height: Int) {
    for start in ["", "G"] {
      var driver = Driver(width, height)
      driver.press(start + "zk")
      #expect(driver.shows("Water in the morning"))
    }
  }

  @Test func itIsRemembered() throws {
    let memory = folded().model.memory(of: "/wiki")
    let read = try #require(Memory(parsing: memory.text))
    #expect(read == memory)
    #expect(read.closed["concepts/watering.md"].headings.contains("Key Points"))
    var next = Driver(80, 20)
    next.change { $0.take(read) }
    next.press("osoil<Enter>owatering<Enter>")
    #expect(next.model.reader?.folds.headings.isEmpty == true)
    var later = Driver(80, 20, showing: "concepts/soil.md")
    later.change { $0.take(read) }
    later.press("owatering<Enter>")
    #expect((later.model.reader?.folds.headings.count ?? 0) > 3)
  }

  @Test func fileOfPathsOutsideIsPassedOver() throws {
    let text =
      "lore memory 1\nroot\t/wiki\nclosed\t../up.md\t\nfold\tA\nfold\nclosed\tb.md\tkey-points\n"
    let memory = try #require(Memory(parsing: text))
    #expect(memory.closed.entries.map(\.path) == ["b.md"])
    #expect(memory.closed["b.md"].isKeyPointsOnly)
  }
}

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

/// A source in words is no link that has lost its note.
struct TextSourceTests {
  @Test func theStatusLineSaysWhatItIs() {
    let files = ["a.md": "---\nsources: [Interview with Ann]\n---\n# A\n\nText.\n"]
    let library = Driver.library(of: files.map { Driver.note($0, $1) })
    var driver = Driver(showing: "a.md", files: files, library: library)
    driver.press("<Tab>")
    #expect(driver.status.contains("a source in words — Interview with Ann"))
  }
}

import Cells
import TestSupport
import Testing

@testable import Browser

struct ExportDialogTests {
  @Test func withoutRoomForThePathThereIsNoCursor() {
    for height in 3...12 {
      var driver = Self.opened(40, height)
      driver.press("k")
      guard let point = cursor(driver.model) else { continue }
      #expect(driver.lines[point.y].contains("To "), "\(height): \(point)")
    }
  }

  /// Of a path longer than its field what is round the cursor is in sight, at every place of it.
  @Test(arguments: Shot.sizes) func aLongPathIsSeenRoundTheCursor(width: Int, height: Int) {
    var driver = Self.opened(width, height)
    driver.press("k<Ctrl-u>")
    for part in 0..<30 { driver.press("/folder\(part)") }
    #expect(driver.shows("/folder29"))
    driver.press("<Home>")
    #expect(driver.shows("/folder0/folder1"))
    #expect(!driver.shows("folder29"))
    for _ in 0..<120 {
      driver.press("<Right>")
      guard let point = cursor(driver.model), case .export(let dialog)? = driver.model.layers.last,
        let before = dialog.target.beforeCursor.last
      else {
        Issue.record("no cursor")
        return
      }
      let line = Array(driver.lines[point.y])
      #expect(line[point.x - 1] == before)
    }
  }

  static let outlook = ExportOutlook(
    notes: .init([
      .init("Watering", distance: 0, bytes: 4211),
      .init("Soil", distance: 1, why: "linked from concepts/watering, line 17", bytes: 512),
      .init("Plan", distance: 1, why: "linked from concepts/watering, line 91", bytes: 61),
    ]), attachments: .init([.init("images/bed.png", bytes: 1_204_311)]), leftOut: .init([]),
    linksOut: .init([.init("mulch", why: "in Watering, line 18")]), bytes: 1_209_095)

  /// The dialog over the note that is read, its questions answered.
  static func opened(
    _ width: Int = 120, _ height: Int = 36, isASCII: Bool = false,
    place: ExportPlace = .free("/home/ann/watering-export"), from keys: String = ""
  ) -> Driver {
    var driver = Driver(width, height, isASCII: isASCII)
    driver.press(keys + "x")
    answer(&driver, place)
    return driver
  }

  /// Answers what the dialog asked last.
  static func answer(_ driver: inout Driver, _ place: ExportPlace? = nil) {
    for request in requests(driver) {
      switch request {
      case .plan(_, let ticket): driver.send(.export(.planned(outlook, ticket: ticket)))
      case .look(_, _, let ticket):
        driver.send(.export(.looked(place ?? .free("/home/ann/x"), ticket: ticket)))
      case .write, .stop: break
      }
    }
  }

  static func requests(_ driver: Driver) -> [ExportRequest] {
    driver.effects.compactMap { if case .export(let request) = $0 { request } else { nil } }
  }

  private func wishes(_ driver: Driver) -> [ExportWish] {
    Self.requests(driver).compactMap { if case .plan(let wish, _) = $0 { wish } else { nil } }
  }

  private func writes(_ driver: Driver) -> [(path: String, replaces: Bool, ticket: Int)] {
    Self.requests(driver).compactMap {
      if case .write(_, let path, let replaces, let ticket) = $0 {
        (path, replaces, ticket)
      } else {
        nil
      }
    }
  }

  @Test(arguments: Shot.sizes) func screenIsAsKept(width: Int, height: Int) {
    let driver = Self.opened(width, height)
    driver.expectKept(as: "browser-export")
    #expect(Self.opened(width, height, isASCII: true).drawnSigns.isEmpty)
  }

  /// What follows the choices: writing, giving up, an earlier export, a place that is refused, a
  /// failure.
  @Test(
    arguments: ["writing", "stopping", "asking", "refused", "failed"], Shot.sizes)
  func laterPhasesAreAsKept(phase: String, size: (Int, Int)) throws {
    for isASCII in [false, true] {
      let driver = try Self.later(phase, size, isASCII: isASCII)
      guard !isASCII else {
        #expect(driver.drawnSigns.isEmpty)
        continue
      }
      driver.expectKept(as: "browser-export-\(phase)")
    }
  }

  private static func later(
    _ phase: String, _ size: (Int, Int), isASCII: Bool
  ) throws -> Driver {
    let place: ExportPlace =
      switch phase {
      case "asking": .earlierExport("/home/ann/watering-export")
      case "refused":
        .refused("/home/ann/garden/watering-export is in the wiki, into which nothing is written")
      default: .free("/home/ann/watering-export")
      }
    var driver = opened(size.0, size.1, isASCII: isASCII, place: place)
    driver.press("<Enter>")
    guard !["asking", "refused"].contains(phase) else { return driver }
    let ticket = try #require(
      requests(driver).last.flatMap { request in
        if case .write(_, _, _, let ticket) = request { ticket } else { nil }
      }, "nothing is written")
    driver.send(.export(.progress(2, of: 3, ticket: ticket)))
    if phase == "writing" { return driver }
    driver.press("<Esc>")
    if phase == "stopping" { return driver }
    driver.send(.export(.notWritten("interrupted; nothing was written", ticket: ticket)))
    return driver
  }

  @Test func aChangeAsksAnewAndLateAnswersAreDropped() throws {
    var driver = Self.opened()
    #expect(driver.shows("3 notes") && driver.shows("linked from concepts/watering, line 17"))
    driver.forgetEffects()
    driver.press("jl")
    let first = try #require(wishes(driver).last)
    #expect(first.depth == 2)
    driver.press("l")
    #expect(wishes(driver).map(\.depth) == [2, 3])
    guard case .plan(_, let old)? = Self.requests(driver).first else {
      Issue.record("no plan was asked for")
      return
    }
    driver.send(.export(.planned(Self.outlook, ticket: old)))
    #expect(!driver.lines[0].contains("3 notes"), "an old plan is shown as if it were the new one")
    Self.answer(&driver)
    #expect(driver.lines[0].contains("3 notes"))
  }

  @Test func everyChoiceIsInTheWish() {
    var driver = Self.opened()
    driver.press("h")  // canvas, the last
    driver.press("j5")
    driver.press("j2")
    driver.press("jn")
    let wish = wishes(driver).last
    #expect(wish?.form == .canvas && wish?.depth == 5 && wish?.backlinksDepth == 2)
    #expect(wish?.followsSources == false && wish?.starts == ["concepts/watering.md"])
    #expect(driver.shows("~/watering-export.canvas"))
  }

  @Test func aTypedPathStaysWhenTheFormatChanges() {
    var driver = Self.opened()
    driver.press("<Tab><Tab><Tab><Tab><Ctrl-u>/tmp/q j")
    driver.press("<Up><Up><Up><Up>l")
    #expect(driver.shows("/tmp/q j") && driver.shows("one markdown file"))
    #expect(
      Self.requests(driver).contains {
        if case .look("/tmp/q j", .single, _) = $0 { true } else { false }
      })
  }

  @Test func enterWritesAndTheOutcomeIsSaid() throws {
    var driver = Self.opened()
    driver.press("<Enter>")
    let write = try #require(writes(driver).last)
    #expect(write.path == "~/watering-export" && !write.replaces)
    driver.send(.export(.progress(2, of: 3, ticket: write.ticket)))
    #expect(driver.shows("2 of 3 notes") && driver.status.contains("Esc cancels"))
    driver.press("q")
    driver.send(.export(.written("wrote /home/ann/watering-export: 3 notes", ticket: write.ticket)))
    #expect(
      driver.status.contains("wrote /home/ann/watering-export") && driver.model.layers.isEmpty)
  }

  @Test func escapeStopsWhatIsWrittenAndKeepsTheDialog() throws {
    var driver = Self.opened()
    driver.press("<Enter>")
    let write = try #require(writes(driver).last)
    driver.press("<Esc>")
    #expect(Self.requests(driver).last == .stop && driver.shows("stopping"))
    driver.send(.export(.progress(2, of: 3, ticket: write.ticket)))
    #expect(driver.shows("stopping"))
    driver.send(.export(.notWritten("interrupted; nothing was written", ticket: write.ticket)))
    #expect(driver.shows("interrupted; nothing was written"))
    driver.press("<Esc>")
    #expect(driver.model.layers.isEmpty)
  }

  @Test func anEarlierExportIsReplacedOnlyWhenAskedTwice() {
    var driver = Self.opened(place: .earlierExport("/home/ann/watering-export"))
    driver.press("<Enter>")
    #expect(writes(driver).isEmpty && driver.status.contains("⏎ replaces it"))
    driver.press("j<Enter>")
    #expect(writes(driver).isEmpty)
    driver.press("<Enter>")
    #expect(writes(driver).map(\.replaces) == [true])
  }

  @Test func aRefusedPlaceIsSaidAndNothingIsWritten() {
    var driver = Self.opened(place: .refused("/w/x is in the wiki, into which nothing is written"))
    driver.press("<Enter>")
    #expect(writes(driver).isEmpty && driver.shows("in the wiki"))
  }

  @Test func nothingIsLeftOfTheRuleThatALongRefusalIsWrittenOver() throws {
    let path = String(repeating: "/folder", count: 18)
    let driver = Self.opened(80, 24, place: .refused("there is no folder \(path); make it"))
    let row = try #require(driver.lines.first { $0.contains("make it") })
    #expect(driver.lines.firstIndex(of: row) == 8)
    #expect(!row.contains("─"))
  }

  @Test func rowsAreExported() {
    for (keys, start) in [
      ("R", "concepts/watering.md"), ("i", "concepts/watering.md"), ("t", "concepts/watering.md"),
      ("t<Enter>", "concepts/watering.md"), ("]lp", "daily/2026-04-27.md"),
    ] {
      let driver = Self.opened(from: keys)
      #expect(wishes(driver).last?.starts.first == start, "\(keys)")
    }
    var driver = Driver()
    driver.press("osoil<Alt-x>")
    #expect(wishes(driver).last?.starts == ["concepts/soil.md"])
  }

  @Test func theNotesOfATagAreExportedTogether() {
    let driver = Self.opened(from: "T")
    #expect(wishes(driver).last?.starts.isEmpty == false && driver.lines[0].contains("#"))
  }

  @Test func whatIsNoNoteIsNotExported() {
    let driver = Self.opened(from: "W")
    #expect(wishes(driver).isEmpty && driver.status.contains("no note"))
  }

  @Test(arguments: [
    "a/../b", "a\u{1b}[31m", "…", "-x", ".hidden", "", String(repeating: "é", count: 300),
  ])
  func proposedNamesAreTame(name: String) {
    let dialog = ExportDialog(title: "", starts: [], name: name)
    let path = dialog.target.text
    #expect(path.hasPrefix("~/") && !path.dropFirst(2).contains("/") && path.count < 80)
    #expect(!path.dropFirst(2).hasPrefix(".") && !path.dropFirst(2).hasPrefix("-"))
    #expect(path.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
  }
}

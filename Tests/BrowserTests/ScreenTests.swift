import Cells
import TestSupport
import Testing

@testable import Browser

/// Whole screens, characters and styles, at three sizes.
struct ScreenTests {
  static let shots: [Shot] =
    [
      ("reader", "<Tab>"), ("finder", "osl"), ("help", "?"), ("peek", "<Tab><Tab><Tab>p"),
      ("drawer", "w"), ("navigator", "ww"), ("table", "t<Enter>jl"), ("incidents", "i"),
      ("search", "ssoil"), ("search-ask", "s"), ("search-none", "smullch"),
      ("tasks", ":tasks<Enter>"), ("chains", "gpplan<Enter>"),
      ("map", "m"), ("find", "/water<Enter>"), ("numbers", "2"), ("split", "]lv"),
      ("tags", "T"), ("tag", "T<Enter>"), ("recent", "R"), ("wanted", "W"), ("wanting", "W<Enter>"),
      ("bookmarks", "a'"), ("tables", "t"), ("card", "t<Enter><Enter>"), ("key-points", "zk"),
      ("folded", "zM"), ("command", ":e<Tab>"), ("wikis", ":wikis<Enter>"), ("outline", "O"),
      ("related", "r"), ("backlinks", "B"), ("navigator-filtered", "ww/27 apr<Enter>"),
      ("navigator-none", "ww/xyzzy"), ("list-filtered", "R/soil<Enter>"), ("list-none", "R/xyzzy"),
      ("footnote", "]f<Enter>"), ("trail", "]l<Enter>:trail<Enter>"), ("peek-outside", "]l]l]l]lp"),
      ("outside", "]l]l]l]l<Enter>"), ("table-filtered", "t<Enter>/o<Enter>lS"),
      ("table-none", "t<Enter>/xyzzy"), ("help-filtered", "?/fold<Enter>"), ("chain-from", "gp"),
      ("finder-none", "oxyzzy"), ("bookmarks-none", "'"), ("find-none", "/xyzzy<Enter>"),
      ("pipe-input", "|wc -l"), ("filter", "R/so"),
    ].flatMap { Shot.shots($0, $1) }
    + [
      ("embed", "", "index.md"), ("callouts", "<Tab><Tab><Tab><Enter>", "index.md"),
      ("blocks", "G", "index.md"), ("deprecated", "R", "index.md"),
      ("deprecated-hidden", "Rzd", "index.md"), ("deprecated-note", "", "tools/scythe.md"),
      ("scripts", "", "scripts.md"), ("map-lone", "m", "scripts.md"),
      ("tables-none", "t", "index.md"), ("incidents-none", "i", "index.md"),
    ].flatMap { Shot.shots($0, $1, start: $2) }

  /// The browser after the keys; one that begins with a note is over the second wiki.
  private func driver(_ shot: Shot, isASCII: Bool = false) -> Driver {
    var driver =
      shot.start.map {
        Driver(
          shot.width, shot.height, showing: $0, isASCII: isASCII, files: FixtureShed.files,
          library: FixtureShed.library)
      }
      ?? Driver(
        shot.width, shot.height, isASCII: isASCII,
        wikis: [WikiChoice(name: "shed", root: "/wikis/shed", day: "2026-05-01")])
    driver.press(shot.keys)
    return driver
  }

  @Test(arguments: shots) func screenIsAsKept(shot: Shot) {
    driver(shot).expectKept(as: "browser-\(shot.name)")
  }

  @Test(arguments: Shot.sizes)
  func theFirstRunIsAsKept(width: Int, height: Int) {
    var driver = Driver(width, height)
    driver.change { $0.greets = true }
    driver.expectKept(as: "browser-greeting")
  }

  @Test(arguments: Shot.sizes)
  func theFirstFrameIsAsKept(width: Int, height: Int) {
    let driver = Driver(width, height, hasLibrary: false)
    driver.expectKept(as: "browser-unread")
  }

  @Test(arguments: Shot.sizes)
  func aWikiWithoutNotesIsAsKept(width: Int, height: Int) {
    var driver = Driver(
      width, height, showing: "none.md", files: [:], library: Driver.library(of: []))
    driver.expectKept(as: "browser-empty")
    for (keys, said) in [("m", "no note to draw a map of"), ("x", "no note to export")] {
      driver.press(keys)
      #expect(driver.status.contains(said))
    }
  }

  @Test(arguments: shots) func asciiScreensHaveNoLines(shot: Shot) {
    let driver = driver(shot, isASCII: true)
    let drawn = Set(driver.lines.joined()).intersection(Set("│─┌┐└┘▌▾▸⏎▎•☐⧉▲…›‹→←↗◐●○"))
    #expect(drawn.isEmpty)
  }

  @Test(arguments: [(110, 30), (100, 30), (250, 70), (20, 5), (8, 3), (2, 1), (1, 1)])
  func everySizeIsFilled(width: Int, height: Int) {
    var driver = Driver(width, height)
    for keys in ["", "w", "w", "<Esc>o", "<Esc>?", "qi", "qt<Enter>", "qqm", "q]lp"] {
      driver.press(keys)
      #expect(driver.grid.size == Size(width: width, height: height))
    }
  }

  @Test func widthsDecideWhichPanesAreSeen() {
    #expect(Driver(110, 36).shows("OUTLINE") && Driver(110, 36).shows("NOTES"))
    #expect(Driver(109, 36).shows("OUTLINE") && !Driver(109, 36).shows("NOTES"))
    #expect(!Driver(99, 36).shows("OUTLINE"))
  }

  @Test(arguments: [110, 120, 140, 180, 250]) func textIsAsWideAsItShouldBe(width: Int) {
    let columns = Driver(width, 36).model.reader?.size.width ?? 0
    #expect((58...88).contains(columns))
  }

  @Test func focusIsSeenWithoutColour() {
    var driver = Driver()
    driver.press("w")
    #expect(driver.shows("▌ Key Points"))
  }

  @Test func firstScreenNeedsNoLibrary() {
    let driver = Driver(hasLibrary: false)
    #expect(driver.shows("Water goes down"))
    #expect(driver.shows("reading…"))
  }
}

import Foundation
import Notes
import WikiIndex

/// Runs the browser on a terminal over a folder, and types what readers type.
struct BrowserMeasurement {
  let folder: String
  let scratch: String
  let runs: Int

  private static let tab = "\t"
  private static let enter = "\r"
  private static let escape = "\u{1B}"
  private static let backspace = "\u{7F}"
  /// A frame smaller than this is a remark, not a page.
  private static let page = 1_200

  func run() throws {
    guard let program = Peer.lore else { return report("browser", "not built") }
    let wiki = WikiFolder(root: folder)
    let scan = try wiki.scan()
    guard let file = scan.notes.dropFirst(scan.notes.count / 2).first,
      let note = wiki.read(file.path)?.note
    else { return }
    let words = [program, "browse", "--wiki", folder, note.id]
    let needle = String(note.title.split(separator: " ").first ?? "")
    var cold: [Double] = []
    for _ in 0..<runs {
      try? FileManager.default.removeItem(atPath: "\(scratch)/cache")
      let start = TerminalProgram(words, environment: environment)
      if let time = start.firstPaint(showing: needle) { cold.append(time) }
    }
    report("browser: start to first paint, no index", Self.middle(cold))
    try Peer.run(
      program, ["index", "--rebuild", "--wiki", folder, "-q"], environment: environment)
    leaveLibrary(words)
    var warm: [Double] = []
    for _ in 0..<max(9, runs) {
      let start = TerminalProgram(words, environment: environment)
      if let time = start.firstPaint(showing: needle) { warm.append(time) }
    }
    report("browser: start to first paint, index there", Self.middle(warm))
    let browser = TerminalProgram(words, environment: environment)
    guard browser.firstPaint(showing: needle) != nil else { return }
    browser.settle(1_000)
    let memory = browser.memory
    report(
      "browser: memory after start", "\(memory.resident >> 20) MB",
      "\(memory.anonymous >> 20) MB of it no file's")
    reading(browser)
    following(browser)
    finding(browser, scan)
  }

  /// Waits until a first browser has kept beside the index what later ones begin with.
  private func leaveLibrary(_ words: [String]) {
    let browser = TerminalProgram(words, environment: environment)
    for _ in 0..<600 {
      let files = try? FileManager.default.contentsOfDirectory(atPath: "\(scratch)/cache/lore")
      if files?.contains(where: { $0.hasSuffix(".library") }) ?? false { return }
      browser.settle(100)
    }
  }

  /// What a program of a measurement sees; nothing of the user's own gets in.
  var environment: [String: String] {
    [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "", "TERM": "xterm-256color",
      "LANG": "C.UTF-8", "HOME": scratch, "XDG_CACHE_HOME": "\(scratch)/cache",
      "XDG_STATE_HOME": "\(scratch)/state",
    ]
  }

  private func reading(_ browser: TerminalProgram) {
    var lines = KeyTimes()
    for key in Array(repeating: "j", count: 40) + Array(repeating: "k", count: 40) {
      lines.add(browser.press(key))
    }
    lines.report("browser: a line, p50 (p95)", Self.frame)
    var pages = KeyTimes()
    for _ in 0..<10 { for key in [" ", " ", "b", "b"] { pages.add(browser.press(key)) } }
    pages.report("browser: a page, p50 (p95)")
  }

  private func following(_ browser: TerminalProgram) {
    var selecting = KeyTimes()
    var following = KeyTimes()
    var returning = KeyTimes()
    for round in 0..<60 {
      selecting.add(browser.press(Self.tab))
      following.add(browser.press(Self.enter, atLeast: Self.page))
      if round % 3 == 2 { returning.add(browser.press(Self.backspace, atLeast: Self.page)) }
    }
    selecting.report("browser: select a link, p50 (p95)")
    following.report("browser: follow a link, p50 (p95)")
    returning.report("browser: back, p50 (p95)")
  }

  private func finding(_ browser: TerminalProgram, _ scan: Scan) {
    var letters = KeyTimes()
    for number in 0..<8 {
      let name = scan.notes[number * max(1, scan.notes.count / 8) % scan.notes.count].path
      _ = browser.press("o")
      let typed = name.split(separator: "/").last?.lowercased().prefix(6) ?? ""
      for letter in typed { letters.add(browser.press(String(letter))) }
      _ = browser.press(Self.escape)
    }
    letters.report("browser: a letter in the finder, p50 (p95)")
    var searched = KeyTimes()
    for text in ["cache", "queue dead", "retry tok", "schema"] {
      _ = browser.press("s")
      for letter in text { searched.add(browser.press(String(letter), atLeast: Self.page)) }
      _ = browser.press(Self.escape)
    }
    searched.report("browser: a letter searched, p50 (p95)")
  }

  /// How the end of a frame is known.
  static let frame = "to the last byte before \(TerminalProgram.pause) ms of silence"

  static func middle(_ seconds: [Double]) -> String {
    seconds.isEmpty ? "not seen" : Timing.text(seconds.sorted()[seconds.count / 2])
  }
}

import Foundation
import TestSupport
import Testing

@Suite struct OverlayTests {
  @Test(arguments: ["xterm-256color", "tmux-256color", "xterm", "rxvt-unicode-256color"])
  func linksAreWhereTheirTextIs(term: String) throws {
    let session = try readyProbe(term: term)
    for keys in ["j", "p", "jjj", "p", "k", "\u{c}"] {
      #expect(session.see(keys))
      for (row, cells) in session.screen.cells.enumerated() {
        let linked = cells.filter { !$0.link.isEmpty }
        let text = linked.map(\.text).joined()
        #expect(text.isEmpty || "the link".hasSuffix(text), "\(row): \(text)")
        if row % 2 == 0, row > 6, row < 23 { #expect(text == "the link", "\(row)") }
        #expect(Set(linked.map(\.link)).count <= 1)
      }
      let struck = session.screen.cells[9].filter { $0.style.attributes.contains(9) }
      #expect(struck.map(\.text).joined() == " done")
    }
  }

  /// Drawing over the frame must leave text, attributes and cursor as ncurses put them: after a
  /// full redraw everything is the same.
  @Test(arguments: ["xterm-256color", "xterm", "screen", "rxvt-unicode-256color"])
  func theScreenStaysWhatNcursesTakesItToBe(term: String) throws {
    let session = try readyProbe(term: term)
    for keys in ["j", "pj", "jjj", "p", "kk", String(repeating: "j", count: 9)] {
      #expect(session.see(keys))
      let before = session.screen
      #expect(session.see("\u{c}"))
      for (y, row) in session.screen.cells.enumerated() {
        for (x, cell) in row.enumerated() {
          #expect(seen(cell) == seen(before.cells[y][x]), "\(keys) at \(x),\(y)")
        }
      }
      #expect(session.screen.x == before.x && session.screen.y == before.y)
    }
  }

  /// A blank that was erased has no colour of letters, one that was written has.
  private func seen(_ cell: VTCell) -> VTCell {
    var cell = cell
    if cell.text == " ", cell.style.attributes.isEmpty { cell.style.foreground = "" }
    return cell
  }

  /// Over what a codeset lacks the overlay draws what the frame has drawn.
  @Test(arguments: ["xterm-256color", "rxvt-unicode-256color"])
  func linksAreASCIIWhereThereIsNothingElse(term: String) throws {
    let session = try probe(
      term: term, locale: "C", adding: ["PROBE_ASCII": "1", "PROBE_LINK": "中文 é\u{301}…"])
    session.wait(for: "ready")
    for (row, cells) in session.screen.cells.enumerated() where row > 6 && row < 23 {
      let linked = cells.filter { !$0.link.isEmpty }.map(\.text).joined()
      #expect(linked == (row % 2 == 0 ? "???? ??" : ""))
      #expect(cells.allSatisfy { $0.text.utf8.allSatisfy { $0 < 0x80 } })
    }
  }

  @Test func hostileTextReachesNothing() throws {
    let hostile =
      "\u{1b}]0;owned\u{7}\u{1b}[2J\u{9b}31m\u{9d}52;c;eA==\u{9c}\u{1b}]52;c;eA==\u{7}\u{202e}"
    let session = try readyProbe(adding: ["PROBE_TEXT": hostile])
    session.send("t")
    session.wait { !$0.title.isEmpty }
    session.send("jj")
    session.wait { $0.status == "key j" }
    #expect(session.screen.title.contains("owned"))
    #expect(session.screen.title != "owned")
    #expect(session.screen.title.unicodeScalars.allSatisfy { $0.value >= 0x20 })
    #expect(session.screen.clipboard == [])
    #expect(session.screen.unknown == [])
    #expect(session.screen.rowsWithoutDivider("│", at: 26) == [])
    for cell in session.screen.cells.joined() where !cell.link.isEmpty {
      #expect(
        cell.link.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7f...0x9f ~= $0.value) })
    }
  }

  @Test func copying() throws {
    let session = try readyProbe()
    session.send("y")
    #expect(session.wait { $0.clipboard == ["aMOpbGxvCg=="] })
    session.send("Y")
    #expect(session.wait { $0.status == "copied false" })
  }

  @Test func everyFrameIsWhole() throws {
    let session = try readyProbe()
    var halves: [String] = []
    for count in 1...20 {
      session.send("j")
      session.wait { screen in
        let numbers = screen.lines.compactMap { $0.firstMatch(of: #/line (\d+) of/#)?.1 }
        let first = Int(numbers.first ?? "") ?? 0
        if numbers.map(String.init) != (first..<first + 22).map(String.init) {
          halves.append(screen.text)
        }
        return first == count + 1
      }
    }
    #expect(halves == [])
    #expect(session.screen.frames > 20)
  }

  @Test func nothingIsWrittenWhereNothingChanged() throws {
    let session = try readyProbe()
    let first = try presented(in: session)
    #expect(session.see(""))
    let before = (frames: session.screen.frames, bytes: session.output.count)
    for _ in 0..<10 {
      session.send("z")
      session.settle(quiet: 20)
    }
    let unchanged = session.output.count - before.bytes
    // The one that says so and the one before count, and some of the ten.
    #expect(try presented(in: session) > first + 2)
    #expect(session.screen.frames == before.frames + 1)
    #expect(unchanged < 40)
  }

  /// How many frames the probe has made, whether they changed anything or not.
  private func presented(in session: PseudoTerminal) throws -> Int {
    session.send("f")
    #expect(session.wait { $0.status.hasPrefix("frames ") })
    return try #require(Int(session.screen.status.dropFirst("frames ".count)))
  }
}

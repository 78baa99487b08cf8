import TestSupport
import Testing

@Suite struct ColorTests {
  @Test func withoutColourTheSelectionIsReversed() throws {
    let session = try readyProbe(adding: ["NO_COLOR": "1"])
    session.send("jj")
    session.wait { $0.cells[3][1].style.attributes.contains(7) }
    #expect(session.screen.cells[3][1].style.attributes.contains(7))
    #expect(!session.screen.cells[2][1].style.attributes.contains(7))
    session.send("p")
    session.wait(for: "Popup")
    session.send("q")
    _ = session.waitForExit()
    #expect(colorCodes(session.outputText) == [])
  }

  @Test(arguments: OpeningTests.terms + ["xterm-color", "rxvt"])
  func noCellIsUnreadable(term: String) throws {
    let session = try readyProbe(term: term)
    for keys in ["j", "p", "j"] {
      session.send(keys)
      session.wait { $0.status == "key \(keys)" }
      for row in session.screen.cells {
        for cell in row where cell.text != " " && cell.width > 0 {
          let foreground = cell.style.foreground, background = cell.style.background
          let same =
            !foreground.isEmpty && foreground.dropFirst() == background.dropFirst()
          #expect(!same, "\(term): \(cell)")
        }
      }
    }
  }

  @Test(arguments: ["xterm", "linux", "screen", "vt100", "rxvt"])
  func withFewColoursTheSelectionIsReversed(term: String) throws {
    let session = try readyProbe(term: term)
    #expect(session.screen.cells[1][1].style.attributes.contains(7))
    #expect(!session.screen.cells[2][1].style.attributes.contains(7))
    #expect(session.screen.cells[2][1].style.background == "")
  }

  /// Bright black would be black on black with eight colours.
  @Test func bordersAreSeenWithEightColours() throws {
    let session = try readyProbe(term: "xterm")
    #expect(!["30", "38;5;0", "38;5;8"].contains(session.screen.cells[2][26].style.foreground))
  }

  @Test func coloursAreThoseOfThe256() throws {
    let session = try readyProbe()
    let link = session.screen.cells[1].first { $0.text == "t" && $0.style.attributes.contains(4) }
    #expect(link?.style.foreground == "38;5;110")
    #expect(session.screen.cells[1][1].style.background == "48;5;239")
  }

  @Test(arguments: [("screen", 4), ("linux", 4), ("xterm-256color", 3)])
  func italicIsUnderlinedWhereThereIsNone(term: String, attribute: Int) throws {
    let session = try readyProbe(term: term)
    let cell = session.screen.cells[4][28]
    #expect(cell.text == "l")
    #expect(cell.style.attributes.subtracting([2]) == [attribute])
  }

  /// The parameters of `ESC [ … m` that choose colours.
  private func colorCodes(_ output: String) -> [String] {
    output.matches(of: #/\x1b\[([0-9;:]*)m/#).flatMap { $0.1.split(separator: ";") }
      .filter { code in
        guard let number = Int(code) else { return true }
        return 30...49 ~= number || 90...107 ~= number
      }.map(String.init)
  }
}

import Cells
import CursesShim
import Foundation
import TestSupport
import Testing

@testable import CursesTerminal

@Suite struct CapabilityTests {
  private func capabilities(
    colors: Int32, term: String = "xterm", utf8: Bool = true, direct: Bool = false
  ) -> Capabilities {
    let info = cs_info(
      rows: 24, columns: 80, colors: colors, pairs: 256, utf8: utf8, italic: true, dim: true,
      direct: direct)
    return Capabilities(info, term: term, usesASCII: false, isInsideTmux: false)
  }

  @Test(arguments: [8, 16, 88, 256, 1 << 24] as [Int32])
  func noRoleIsDrawnInItsOwnBackground(colors: Int32) throws {
    var numbers = SeededGenerator(seed: UInt64(colors))
    let names = [
      "default", "black", "bright-black", "white", "#000000", "#7f7f7f", "#ffffff", "#012345",
    ]
    for _ in 0..<20 {
      var entries: [String: Theme.Entry] = [:]
      for role in Role.allCases {
        entries[role.name] = Theme.Entry(
          foreground: names.randomElement(using: &numbers),
          background: names.randomElement(using: &numbers))
      }
      let theme = try Theme(name: "random", entries: entries)
      let terminal = capabilities(colors: colors, direct: colors > 256)
      for role in Role.allCases {
        let pen = terminal.pen(theme, Style(role: role))
        #expect(pen.foreground != pen.background || pen.foreground == -1, "\(role) \(pen)")
        #expect(pen.foreground < colors && pen.background < colors)
      }
    }
  }

  @Test func directColoursAvoidThePalette() throws {
    let theme = try Theme(
      name: "t", entries: ["text": Theme.Entry(foreground: "#000003", background: "200")])
    let pen = capabilities(colors: 1 << 24, direct: true).pen(theme, .text)
    #expect(pen.foreground == 8)
    #expect(pen.background == 0xff00d7)
  }

  @Test func withoutColourTheThemeIsMonochrome() throws {
    let theme = try Theme(
      name: "t",
      entries: [
        "text": Theme.Entry(foreground: "red"), "selected": Theme.Entry(background: "blue"),
      ])
    let pen = capabilities(colors: 0).pen(theme, Style(role: .selected))
    #expect(pen == Pen(attributes: .reverse))
  }

  @Test func withoutUnicodeAllIsASCII() {
    #expect(capabilities(colors: 8, utf8: false).repertoire == .asciiOnly)
    for scalar in UInt32(0x80)...0x2fff {
      #expect(GlyphFallback.substitute(scalar, in: .asciiOnly) < 0x80)
    }
    let drawn = "│─▌┌▾•›✓é中".unicodeScalars.map { scalar in
      GlyphFallback.substitute(scalar.value, in: .asciiSymbols)
    }
    #expect(GlyphFallback.substitute(0xe9, in: .asciiOnly) == 0x3f)
    #expect(GlyphFallback.substitute(0xe9, in: .asciiOnly, or: [0xe9: 0x65]) == 0x65)
    #expect(GlyphFallback.substitute(0xe9, in: .asciiSymbols, or: [0xe9: 0x65]) == 0xe9)
    #expect(drawn.prefix(8) == [0x7c, 0x2d, 0x7c, 0x2b, 0x76, 0x2a, 0x3e, 0x79])
    #expect(drawn.suffix(2) == [0xe9, 0x4e2d])
  }

  /// What would say something else is left to the terminal's font.
  @Test(arguments: [Capabilities.Repertoire.console, .asciiSymbols])
  func theAuthorsSignsStayTrue(repertoire: Capabilities.Repertoire) {
    for scalar in "→←⇒☐☑●○◦²³⁴…⏎½".unicodeScalars {
      #expect(GlyphFallback.substitute(scalar.value, in: repertoire) == scalar.value)
    }
  }

  @Test(arguments: [
    ("xterm", false, Capabilities.Repertoire.full), ("xterm", true, .asciiOnly),
    ("vt100", false, .asciiOnly), ("linux", false, .console),
  ])
  func withoutALocaleOfUTF8(term: String, usesASCII: Bool, repertoire: Capabilities.Repertoire) {
    let info = cs_info(
      rows: 24, columns: 80, colors: 8, pairs: 64, utf8: true, italic: false, dim: false,
      direct: false)
    let capabilities = Capabilities(
      info, term: term, usesASCII: usesASCII, isInsideTmux: false, asksForUTF8: false)
    #expect(capabilities.repertoire == repertoire)
  }

  @Test(arguments: [
    ("xterm-256color", Capabilities.Repertoire.full), ("vte-256color", .full), ("linux", .console),
    ("vt100", .asciiSymbols), ("vt220", .asciiSymbols), ("screen", .full),
  ])
  func repertoireOfTerminals(term: String, repertoire: Capabilities.Repertoire) {
    #expect(capabilities(colors: 8, term: term).repertoire == repertoire)
  }

  @Test(arguments: 0...20)
  func base64IsThatOfOthers(count: Int) {
    var numbers = SeededGenerator(seed: UInt64(count))
    let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &numbers) }
    #expect(Base64.encode(bytes) == Data(bytes).base64EncodedString())
  }
}

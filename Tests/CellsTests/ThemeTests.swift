import Cells
import Foundation
import TestSupport
import Testing

@Suite struct ThemeTests {
  static let names = ShippedTheme.names

  @Test func everyRoleFallsBackToText() {
    for role in Role.allCases {
      var steps = 0
      var current = role
      while let next = current.fallback {
        current = next
        steps += 1
        #expect(steps < 12, "\(role)")
        if steps >= 12 { break }
      }
      #expect(current == .text)
    }
  }

  @Test func rolesAreKnownByTheirNames() {
    for role in Role.allCases { #expect(Role(name: role.name) == role) }
    #expect(Role.linkVisited.name == "link-visited")
    #expect(Set(Role.allCases.map(\.name)).count == Role.allCases.count)
  }

  @Test func propertiesComeFromTheChain() throws {
    let theme = try Theme(
      name: "t",
      entries: [
        "text": Theme.Entry(foreground: "#fff", background: "black"),
        "link": Theme.Entry(foreground: "bright-blue", attributes: ["underline": true]),
        "link-visited": Theme.Entry(foreground: "5", attributes: ["underline": false]),
      ])
    #expect(
      theme.appearance(ofRole: .linkMissing)
        == Appearance(
          foreground: .palette(12), background: .palette(0), attributes: .underline))
    #expect(theme.appearance(ofRole: .linkVisited).attributes == [])
    #expect(theme.appearance(ofRole: .heading6).foreground == .rgb(255, 255, 255))
    #expect(
      theme.appearance(of: Style(role: .link, attributes: .bold)).attributes == [.underline, .bold])
  }

  @Test func rolesOnTheBarStandOnItsGround() throws {
    let theme = try Theme(
      name: "t",
      entries: [
        "text": Theme.Entry(foreground: "white", background: "black"),
        "bar": Theme.Entry(background: "blue"), "trust-high": Theme.Entry(foreground: "green"),
      ])
    let look = theme.appearance(ofRole: .barTrustHigh)
    #expect(look.foreground == .palette(2) && look.background == .palette(4))
    let reversed = try Theme(
      name: "t",
      entries: [
        "bar": Theme.Entry(attributes: ["reverse": true]),
        "trust-high": Theme.Entry(foreground: "green"),
      ])
    #expect(reversed.appearance(ofRole: .barTrustHigh) == reversed.appearance(ofRole: .bar))
  }

  @Test func aForgottenSelectionIsStillSeen() throws {
    let theme = try Theme(name: "t", entries: ["text": Theme.Entry(foreground: "red")])
    #expect(theme.appearance(ofRole: .selected).attributes.contains(.reverse))
    #expect(theme.appearance(ofRole: .matchCurrent).attributes.contains(.reverse))
  }

  @Test func everythingWrongIsListedAndTheRestUsed() {
    let entries = [
      "heading9": Theme.Entry(foreground: "#123456"),
      "link": Theme.Entry(foreground: "#12345", background: "12", attributes: ["blink": true]),
    ]
    let error = #expect(throws: ThemeError.self) { try Theme(name: "t", entries: entries) }
    #expect(
      error?.problems == [
        .unknownRole("heading9"), .badColor(role: "link", color: "#12345"),
        .unknownAttribute(role: "link", attribute: "blink"),
      ])
    #expect(error?.readable.appearance(ofRole: .link).background == .palette(12))
  }

  @Test func contrastIsThatOfTheGuidelines() throws {
    let black = Color.rgb(0, 0, 0)
    #expect(try #require(black.contrastRatio(with: .rgb(255, 255, 255))) > 20.99)
    let grey = try #require(Color.rgb(118, 118, 118).contrastRatio(with: .rgb(255, 255, 255)))
    #expect(abs(grey - 4.54) < 0.01)
    #expect(Color.standard.contrastRatio(with: black) == nil)
    #expect(Color.palette(7).contrastRatio(with: black) == nil)
    #expect(Color.palette(231).contrastRatio(with: black) != nil)
  }

  @Test(arguments: names)
  func shippedThemesCanBeRead(name: String) throws {
    let theme = try ShippedTheme.named(name)
    #expect(theme.appearance(ofRole: .selected) != theme.appearance(ofRole: .text))
  }

  @Test func monochromeIsTheThemeInTheFile() throws {
    let file = try ShippedTheme.named("monochrome")
    for role in Role.allCases {
      #expect(file.appearance(ofRole: role) == Theme.monochrome.appearance(ofRole: role), "\(role)")
      #expect(file.appearance(ofRole: role).foreground == .standard)
    }
  }

  /// Lines are no text: they may be fainter.
  @Test(arguments: ["dark", "light", "high-contrast"])
  func textCanBeRead(name: String) throws {
    let theme = try ShippedTheme.named(name)
    for role in Role.allCases where role != .border {
      let look = theme.appearance(ofRole: role)
      let ratio = try #require(look.foreground.contrastRatio(with: look.background))
      #expect(ratio >= 4.5, "\(name) \(role.name) \(ratio)")
      let coarse = try #require(
        quantized(look.foreground).contrastRatio(with: quantized(look.background)))
      #expect(coarse >= 4.5, "\(name) \(role.name) with 256 colours \(coarse)")
    }
  }

  /// What tells by its colour must not turn grey where the terminal has 256.
  @Test(arguments: ["dark", "light", "high-contrast"])
  func coloursAreColoursWith256(name: String) throws {
    let theme = try ShippedTheme.named(name)
    for role in Role.allCases where role != .border {
      let color = theme.appearance(ofRole: role).foreground
      guard let (red, green, blue) = color.components,
        Palette.hue(red: red, green: green, blue: blue) != nil
      else { continue }
      let coarse = try #require(quantized(color).components)
      #expect(
        Set([coarse.red, coarse.green, coarse.blue]).count > 1, "\(name) \(role.name)")
    }
  }

  private func quantized(_ color: Color) -> Color {
    guard let (red, green, blue) = color.components else { return color }
    return .palette(Palette.nearest(red: red, green: green, blue: blue))
  }
}

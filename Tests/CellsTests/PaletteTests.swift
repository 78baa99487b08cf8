import Cells
import Testing

@Suite struct PaletteTests {
  @Test func fixedEntriesAreTheirOwnNearest() throws {
    for entry in UInt8(16)...255 {
      let (red, green, blue) = try #require(Palette.components(of: entry))
      let nearest = Palette.nearest(red: red, green: green, blue: blue)
      #expect(
        Palette.components(of: nearest).map { [$0.red, $0.green, $0.blue] } == [red, green, blue])
    }
  }

  @Test func huesOfColoursAndGreys() {
    #expect(Palette.hue(red: 226, green: 137, blue: 127) == 1)
    #expect(Palette.hue(red: 163, green: 197, blue: 130) == 2)
    #expect(Palette.hue(red: 130, green: 160, blue: 224) == 4)
    #expect(Palette.hue(red: 0xe8, green: 0xc7, blue: 0x7d) == 3)
    #expect(Palette.hue(red: 140, green: 147, blue: 161) == nil)
    #expect(Palette.hue(red: 0, green: 0, blue: 0) == nil)
  }

  @Test(arguments: [
    ("default", Color.standard), ("#f80", .rgb(255, 136, 0)), ("#010203", .rgb(1, 2, 3)),
    ("blue", .palette(4)), ("bright-white", .palette(15)), ("200", .palette(200)),
  ])
  func coloursByName(text: String, color: Color) { #expect(Color(text) == color) }

  @Test(arguments: ["", "#", "#12", "#gggggg", "256", "-1", "bright-", "mauve", "#１２３"])
  func noColours(text: String) { #expect(Color(text) == nil) }
}

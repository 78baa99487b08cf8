import Layout
import Notes
import TestSupport
import Testing

@Suite struct PageSnapshotTests {
  @Test(arguments: ["everything", "scripts", "tables", "nesting", "readable"], [88, 58, 36])
  func page(_ name: String, _ width: Int) throws {
    let flow = try Sample.fixture(name)
    let links = flow.note.links
    let look = Look { index in
      switch links[index].target {
      case "Nowhere": .missing
      case "Seen note": .visited
      case "data.csv": .attachment
      default: .resolved
      }
    }
    let grid = flow.page(width, look).grid(width)
    #expect(Snapshot.difference(grid, from: "pages/\(name)-\(width)") == nil)
  }

  @Test(arguments: ["everything", "tables", "nesting"])
  func plainText(_ name: String) throws {
    let flow = try Sample.fixture(name)
    var look = Look()
    look.isASCII = true
    let text = TextPage(flow, width: 44, look: look).map { $0 + "\n" }.joined()
    #expect(Snapshot.difference(text, from: "pages/\(name)-text") == nil)
  }
}

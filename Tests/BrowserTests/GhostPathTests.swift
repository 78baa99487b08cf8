import Notes
import Testing

@testable import Browser

/// Where the editor is opened for a note that is not written yet.
struct GhostPathTests {
  private func edited(_ text: String, _ keys: String) -> [Effect] {
    let files = ["dir/b.md": text]
    var driver = Driver(
      120, 24, showing: "dir/b.md", files: files,
      library: Driver.library(of: [Driver.note("dir/b.md", text)]))
    driver.press(keys)
    return driver.effects.filter { if case .edit = $0 { true } else { false } }
  }

  @Test(arguments: [
    ("[x](foo.md)", "dir/foo.md"), ("[x](sub/foo)", "dir/sub/foo.md"), ("[up](../up.md)", "up.md"),
    ("[x](./foo.markdown)", "dir/foo.markdown"), ("[x](/top.md)", "top.md"),
    ("[x](a%20b.md)", "dir/a b.md"), ("[[foo]]", "foo.md"), ("[[sub/foo]]", "sub/foo.md"),
    ("[[../up]]", "up.md"), ("[[./near]]", "dir/near.md"), ("[x](sub/)", "dir/sub/index.md"),
  ])
  func aGhostIsWhereItsLinkSays(link: String, path: String) {
    for keys in ["<Tab>e", "w<↓>e", ":wanted<Enter>e"] {
      #expect(edited("# B\n\n\(link)\n", keys) == [.edit(path: path, line: 1)], "\(keys)")
    }
  }

  @Test(arguments: ["[out](../../out.md)", "[[../../out]]"])
  func nothingIsEditedOutsideTheWiki(link: String) {
    #expect(edited("# B\n\n\(link)\n", "<Tab>e").isEmpty)
  }
}

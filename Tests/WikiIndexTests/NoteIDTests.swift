import Notes
import TestSupport
import Testing

@testable import WikiIndex

/// The id that a path has is the same whether its folder is looked at or the whole wiki was read.
struct NoteIDTests {
  @Test func ofTwoFilesOfOneNameTheSecondKeepsItsExtension() throws {
    let folder = try TemporaryFolder([
      "a/x.md": "# one", "a/x.markdown": "# two", "a/y.markdown": "# three", "a/z.MD": "# four",
      "a/z.md": "# five", "x.markdown": "# six", "a/x.txt": "no note", "a/w.md": "# seven",
      "a/w.MARKDOWN": "# eight",
    ])
    let wiki = WikiFolder(root: folder.path)
    let scan = try wiki.scan()
    let paths = scan.notes.map(\.path)
    let ids = NoteIDs(paths)
    #expect(Set(paths.map { ids[$0] }).count == 8)
    for path in paths {
      #expect(wiki.id(ofPath: path) == ids[path])
      #expect(wiki.read(path)?.note.id == ids[path])
    }
    #expect(wiki.read("a/x.markdown")?.note.id == "a/x.markdown")
    #expect(wiki.read("a/y.markdown")?.note.id == "a/y")
  }
}

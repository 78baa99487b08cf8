import TestSupport
import Testing

@testable import WikiIndex

/// An id that is taken at its word is one that a walk finds.
struct ExactNoteTests {
  private static let files = [
    "index.md": "# Index", "a/x.md": "# X", "a/x.markdown": "# Y", "a/b/z.md": "# Z",
    "a/z.MD": "# one", "a/z.md": "# two", "a/.h/n.md": "# Hidden", "node_modules/n.md": "# No",
    "q/.loreignore": "s.md", "q/s.md": "# S", "q/t.md": "# T", "g/.gitignore": "u.md",
    "g/u.md": "# U", "d.md/n.md": "# N",
  ]

  @Test func whatIsToldIsWhatAWalkFinds() throws {
    let folder = try TemporaryFolder(Self.files)
    try folder.link("l", to: "a")
    try folder.link("k.md", to: "index.md")
    for readsGitignore in [false, true] {
      let wiki = WikiFolder(root: folder.path, readsGitignore: readsGitignore)
      let paths = try wiki.scan().notes.map(\.path)
      let ids = NoteIDs(paths)
      var told = 0
      for path in paths {
        guard let found = wiki.path(ofID: ids[path]) else { continue }
        #expect(found == path)
        told += 1
      }
      #expect(told == (readsGitignore ? 4 : 5))
      let others = [
        "", "a", "a/", "/index", "a//x", "../index", "a/../index", "a/.h/n", "node_modules/n",
        "l/x",
        "k", "d", "d.md/", "missing", "index.md", "a/./x",
      ]
      for id in others { #expect(wiki.path(ofID: id) == nil, "\(id)") }
    }
  }

  @Test func onlyAWalkKnowsWhatRulesLeaveOut() throws {
    let folder = try TemporaryFolder(Self.files)
    let wiki = WikiFolder(root: folder.path)
    #expect(wiki.path(ofID: "q/s") == nil)
    #expect(wiki.path(ofID: "q/t") == nil)
    #expect(wiki.path(ofID: "g/u") == "g/u.md")
    #expect(WikiFolder(root: folder.path, readsGitignore: true).path(ofID: "g/u") == nil)
  }
}

import Browser
import Synchronization
import TestSupport
import Testing
import WikiIndex

@testable import lore

/// The sentences around links are those of the files as they are.
struct LinkSentenceTests {
  private func sentences(
    _ finder: LinkSentences, _ sites: [Effect.LinkSite]
  ) async -> [String] {
    await withCheckedContinuation { answer in
      finder.find(sites) { answer.resume(returning: $0) }
    }
  }

  @Test func aNoteThatChangedIsReadAgain() async throws {
    let folder = try TemporaryFolder([
      "a.md": "# A\n\nThe first says [[b]] in passing.\n\n- [[b]] — for a reason\n"
    ])
    let finder = LinkSentences(WikiFolder(root: folder.path))
    let sites = [0, 1, 2].map { Effect.LinkSite(path: "a.md", ordinal: $0) }
    let gone = Effect.LinkSite(path: "gone.md", ordinal: 0)
    let first = await sentences(finder, sites + [gone])
    #expect(first.count == 4)
    #expect(first[0].contains("The first says"))
    #expect(first[1].hasSuffix("for a reason"))
    #expect(first[2...] == ["", ""])
    #expect(await sentences(finder, sites + [gone]) == first)
    try folder.write("a.md", "# A\n\nNow it says [[b]] at once.\n")
    let next = await sentences(finder, sites)
    #expect(next[0].contains("Now it says"))
    #expect(next[1] == "")
    try folder.remove("a.md")
    #expect(await sentences(finder, sites) == ["", "", ""])
  }
}

import Glibc
import TestSupport
import Testing

@testable import WikiIndex

@Suite struct FolderWatchTests {
  @Test func burstsAreOneChange() {
    var burst = Coalescing()
    #expect(burst.due == nil)
    for step in 0..<10 { burst.happened(at: UInt64(step) * 20_000_000) }
    let answers = [200_000_000, 180_000_000 + Coalescing.quiet, .max].map { burst.takeDue(at: $0) }
    #expect(answers == [false, true, false])
    // One that goes on and on is acted on all the same.
    for step in 0..<100 { burst.happened(at: UInt64(step) * 20_000_000) }
    #expect(burst.due == Coalescing.longest)
  }

  @Test func seesFilesInOldAndNewFolders() throws {
    let wiki = try TemporaryFolder(["a/x.md": "x"])
    let folder = WikiFolder(root: wiki.path)
    let watch = FolderWatch(folder, scan: try folder.scan())
    #expect(!watch.isPolling)
    let start = FolderWatch.now
    #expect(!watch.changes(at: start))
    #expect(watch.wait(at: start) == nil)
    try wiki.write("a/x.md", "y")
    #expect(!watch.changes(at: start))
    #expect(watch.changes(at: start + Coalescing.quiet))
    try wiki.write("b/y.md", "new")
    _ = watch.changes(at: start)
    watch.watch(try folder.scan())
    _ = watch.changes(at: .max / 2)
    try wiki.write("b/z.md", "newer")
    #expect(!watch.changes(at: start))
    #expect(watch.wait(at: start) == Coalescing.quiet)
  }

  @Test func asksForLooksWhereItCannotWatch() throws {
    let wiki = try TemporaryFolder(["a/x.md": "x", "b/y.md": "y"])
    let folder = WikiFolder(root: wiki.path)
    for limit in [0, 1] {
      let watch = FolderWatch(folder, scan: try folder.scan(), watchLimit: limit)
      #expect(watch.isPolling)
      #expect(watch.changes(at: 5_000_000_000))
      #expect(!watch.changes(at: 5_900_000_000))
      #expect(watch.wait(at: 5_900_000_000) == 100_000_000)
      #expect(watch.changes(at: 6_000_000_000))
    }
  }
}

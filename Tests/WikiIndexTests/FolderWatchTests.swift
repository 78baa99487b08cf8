import Foundation
import Glibc
import Synchronization
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

  /// The system gives no queue, or lets a user watch only so many folders.
  @Test(arguments: [nil, 0, 1, 2]) func asksForLooksWhereItCannotWatch(_ most: Int?) throws {
    let wiki = try TemporaryFolder(["a/x.md": "x", "b/y.md": "y", "c/z.md": "z"])
    let folder = WikiFolder(root: wiki.path)
    var notices = Notices.system
    let room = Mutex(most ?? 0)
    if most == nil { notices.open = { -1 } }
    let add = notices.add
    notices.add = { queue, path, events in
      let isRoom = room.withLock { room in
        room -= 1
        return room >= 0
      }
      if isRoom { return add(queue, path, events) }
      errno = ENOSPC
      return -1
    }
    let watch = FolderWatch(folder, scan: try folder.scan(), notices: notices)
    #expect(watch.isPolling)
    #expect(watch.changes(at: 5_000_000_000))
    #expect(!watch.changes(at: 5_900_000_000))
    #expect(watch.wait(at: 5_900_000_000) == 100_000_000)
    #expect(watch.changes(at: 6_000_000_000))
    // Once there is room, the next look ends the polling.
    guard most != nil else { return }
    room.withLock { $0 = 100 }
    watch.watch(try folder.scan())
    #expect(!watch.isPolling)
    #expect(watch.wait(at: 6_000_000_000) == nil)
    try wiki.write("c/z.md", "zz")
    #expect(!watch.changes(at: 7_000_000_000))
    #expect(watch.changes(at: 7_000_000_000 + Coalescing.quiet))
  }

  @Test func watchesAFolderThatIsRemovedAndMadeAgain() throws {
    let wiki = try TemporaryFolder(["a/x.md": "x"])
    let folder = WikiFolder(root: wiki.path)
    let watch = FolderWatch(folder, scan: try folder.scan())
    try wiki.remove("a")
    try wiki.write("a/x.md", "y")
    #expect(!watch.changes(at: 0))
    #expect(watch.changes(at: Coalescing.quiet))
    watch.watch(try folder.scan())
    _ = watch.changes(at: .max / 2)
    try wiki.write("a/x.md", "z")
    _ = watch.changes(at: .max - 1_000_000_000)
    #expect(watch.wait(at: .max - 1_000_000_000) == Coalescing.quiet)
  }

  @Test func watchesARootThatIsMovedAndMadeAgain() throws {
    let place = try TemporaryFolder(["w/a/x.md": "x"])
    let folder = WikiFolder(root: "\(place.path)/w")
    let watch = FolderWatch(folder, scan: try folder.scan())
    #expect(rename(folder.root, "\(folder.root).old") == 0)
    #expect(!watch.changes(at: 0))
    #expect(watch.isPolling)
    #expect(watch.changes(at: Coalescing.quiet))
    #expect(watch.wait(at: 1_000_000_000) != nil)
    try place.write("w/a/y.md", "y")
    watch.watch(try folder.scan())
    #expect(!watch.isPolling)
    _ = watch.changes(at: .max / 2)
    // What was moved away is no longer ours.
    try place.write("w.old/a/x.md", "z")
    _ = watch.changes(at: .max - 1_000_000_000)
    #expect(watch.wait(at: .max - 1_000_000_000) == nil)
    try place.write("w/a/y.md", "z")
    _ = watch.changes(at: .max - 1_000_000_000)
    #expect(watch.wait(at: .max - 1_000_000_000) == Coalescing.quiet)
  }

  @Test func foldersThatChangePlacesAreBothWatched() throws {
    let wiki = try TemporaryFolder(["a/x.md": "x", "b/y.md": "y"])
    let folder = WikiFolder(root: wiki.path)
    let watch = FolderWatch(folder, scan: try folder.scan())
    for (old, new) in [("a", "c"), ("b", "a"), ("c", "b")] {
      #expect(rename("\(wiki.path)/\(old)", "\(wiki.path)/\(new)") == 0)
    }
    watch.watch(try folder.scan())
    for name in ["a/y.md", "b/x.md"] {
      _ = watch.changes(at: .max / 2)
      _ = watch.changes(at: .max - 1_000_000_000)
      try wiki.write(name, "z")
      #expect(watch.wait(at: .max / 2) == nil)
      _ = watch.changes(at: .max / 2)
      #expect(watch.wait(at: .max / 2) == Coalescing.quiet, "\(name)")
    }
  }

  /// More happens than the system keeps for a reader that does not come.
  @Test func seesWhatItsQueueHadNoRoomFor() throws {
    let wiki = try TemporaryFolder(["a.md": "# A", "b.md": "# B", "c/d.md": "# D"])
    let folder = WikiFolder(root: wiki.path)
    let index = try NoteIndex.memory(folder)
    try index.update()
    let watch = FolderWatch(folder, scan: try folder.scan())
    let limit = try String(
      contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
    let events = try #require(Int(limit.trimmingCharacters(in: .whitespacesAndNewlines)))
    // Two notices of one kind about one file in a row would be one.
    for number in 0...events { chmod("\(wiki.path)/\(number % 2 == 0 ? "a" : "b").md", 0o644) }
    let full = Self.waiting(watch.descriptor)
    try wiki.write("late.md", "# Late")
    try wiki.write("c/later.md", "# Later")
    try #require(Self.waiting(watch.descriptor) == full)
    #expect(!watch.changes(at: 0))
    #expect(watch.changes(at: Coalescing.quiet))
    #expect(try index.update().written == ["c/later.md", "late.md"])
    // And it goes on.
    #expect(!watch.changes(at: 1_000_000_000))
    try wiki.write("late.md", "# Late again")
    _ = watch.changes(at: 2_000_000_000)
    #expect(watch.changes(at: 2_000_000_000 + Coalescing.quiet))
  }

  /// Bytes that wait to be read.
  private static func waiting(_ descriptor: Int32) -> Int32 {
    var count: Int32 = 0
    _ = ioctl(descriptor, UInt(FIONREAD), &count)
    return count
  }

  /// Another branch is one change, however many files it has.
  @Test(.enabled(if: Programs.has("git"), "git is not installed"))
  func theCheckoutOfABranchIsOneChange() throws {
    let wiki = try TemporaryFolder(
      Dictionary(uniqueKeysWithValues: (0..<200).map { ("f\($0 % 9)/n\($0).md", "# N\($0)") }))
    try git(wiki, "init", "-q", "-b", "one")
    try git(wiki, "add", ".")
    try commit(wiki)
    try git(wiki, "checkout", "-q", "-b", "two")
    for number in 0..<150 { try wiki.write("f\(number % 9)/n\(number).md", "# M\(number)") }
    for number in 150..<200 { try wiki.remove("f\(number % 9)/n\(number).md") }
    for number in 0..<60 { try wiki.write("g\(number % 5)/new\(number).md", "# New") }
    try git(wiki, "add", "-A", ".")
    try commit(wiki)
    try git(wiki, "checkout", "-q", "one")
    let folder = WikiFolder(root: wiki.path)
    let index = try NoteIndex.memory(folder)
    try index.update()
    let watch = FolderWatch(folder, scan: try folder.scan())
    for (branch, written, removed) in [("two", 210, 50), ("one", 200, 60)] {
      try git(wiki, "checkout", "-q", branch)
      var updates: [IndexChange] = []
      // A minute in steps of ten milliseconds; what is new is watched as the browser does.
      for step in 0..<6_000 where watch.changes(at: UInt64(step) * 10_000_000) {
        updates.append(try index.update())
        watch.watch(try folder.scan())
      }
      #expect(updates.map(\.written.count) == [written], "\(branch)")
      #expect(updates.map(\.removed.count) == [removed], "\(branch)")
      let fresh = try NoteIndex.memory(folder)
      try fresh.update()
      #expect(try IndexContents(index) == IndexContents(fresh))
    }
  }

  private func commit(_ folder: TemporaryFolder) throws {
    try git(folder, "-c", "user.name=A", "-c", "user.email=a@b", "commit", "-q", "-m", "notes")
  }

  private func git(_ folder: TemporaryFolder, _ words: String...) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git", "-C", folder.path] + words
    let environment = try SessionEnvironment()
    process.environment = environment.variables
    try process.run()
    process.waitUntilExit()
    withExtendedLifetime(environment) {}
    try #require(process.terminationStatus == 0)
  }
}

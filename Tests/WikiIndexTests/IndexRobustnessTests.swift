import Foundation
import GRDB
import Glibc
import Notes
import TestSupport
import Testing

@testable import WikiIndex

/// An index among other processes, other clocks and damaged files.
@Suite struct IndexRobustnessTests {
  private let wiki: TemporaryFolder
  private let cache: TemporaryFolder
  private let folder: WikiFolder
  private let place: IndexPlace

  init() throws {
    wiki = try TemporaryFolder(
      Dictionary(
        uniqueKeysWithValues: (0..<40).map { ("n\($0).md", "# N\($0)\n\n[[n\($0 + 1)]] word\n") }))
    cache = try TemporaryFolder()
    folder = WikiFolder(root: wiki.path)
    place = IndexPlace(file: "\(cache.path)/lore/x.sqlite")
  }

  private func expectSound() throws {
    let index = try ReadyIndex.open(folder, at: place).index
    let fresh = try NoteIndex.memory(folder)
    try fresh.update()
    let (kept, built) = (try IndexContents(index), try IndexContents(fresh))
    #expect(kept == built)
  }

  private func times(_ path: String, _ seconds: Int) {
    var times = [timespec(tv_sec: seconds, tv_nsec: 5), timespec(tv_sec: seconds, tv_nsec: 5)]
    utimensat(AT_FDCWD, "\(wiki.path)/\(path)", &times, 0)
  }

  @Test func seesContentWhoseSizeAndTimeAreTheOld() throws {
    times("n3.md", 1_000_000_000)
    try NoteIndex.open(folder, at: place).update()
    let handle = open("\(wiki.path)/n3.md", O_WRONLY)
    #expect(pwrite(handle, "M", 1, 2) == 1)
    close(handle)
    times("n3.md", 1_000_000_000)
    #expect(try NoteIndex.open(folder, at: place).update().written == ["n3.md"])
    try expectSound()
  }

  /// A command beside the browser: each sees what the other wrote.
  @Test func oneThatIsOpenBrieflyWorksWithOthers() throws {
    let long = try ReadyIndex.open(folder, at: place).index
    try wiki.write("n3.md", "# N3\n\nzebra\n")
    let brief = try ReadyIndex.open(folder, at: place, isBrief: true)
    #expect(brief.index.database is DatabaseQueue)
    #expect(brief.change.written == ["n3.md"])
    let zebra = try Query(parsing: "zebra", today: 0)
    #expect(try long.ids(zebra, SearchOptions(now: 0)) == ["n3"])
    try wiki.write("n4.md", "# N4\n\nzebra\n")
    try long.update()
    #expect(try brief.index.search(zebra, SearchOptions(now: 0)).total == 2)
    try expectSound()
  }

  @Test(arguments: ["", "no database at all", "\u{0}"])
  func whatCannotBeOpenedBrieflyIsMadeAnew(_ damage: String) throws {
    try NoteIndex.open(folder, at: place).update()
    place.clear()
    try Data(damage.utf8).write(to: URL(filePath: try #require(place.file)))
    let ready = try ReadyIndex.open(folder, at: place, isBrief: true)
    #expect(ready.change.written.count == 40)
    try expectSound()
  }

  @Test func seesAnotherFileInItsPlace() throws {
    times("n3.md", 1_000_000_000)
    try NoteIndex.open(folder, at: place).update()
    try wiki.write("other.txt", "# M3\n\n[[n4]] word\n")
    rename("\(wiki.path)/other.txt", "\(wiki.path)/n3.md")
    times("n3.md", 1_000_000_000)
    #expect(try NoteIndex.open(folder, at: place).update().written == ["n3.md"])
    try expectSound()
  }

  @Test func takesTimesOfTheFutureAndOfLongAgo() throws {
    times("n1.md", 4_000_000_000)
    times("n2.md", 0)
    try NoteIndex.open(folder, at: place).update()
    #expect(try NoteIndex.open(folder, at: place).update().isEmpty)
    try wiki.write("n1.md", "# Later")
    times("n1.md", 3_000_000_000)
    #expect(try NoteIndex.open(folder, at: place).update().written == ["n1.md"])
    try expectSound()
  }

  @Test func looksAgainAtWhatHadJustChanged() {
    let file = ScannedFile(
      path: "a.md", size: 1, modified: 7, changed: 5_000_000_000_123_456, inode: 1)
    let list = { (moment: Int64) in
      FileList([file.settled(at: FileMoment(nanoseconds: file.changed + moment))])
    }
    #expect(list(1_000_000).difference(to: [file]).files == [file])
    #expect(list(60_000_000).difference(to: [file]).files.isEmpty)
    // A file system that counts whole seconds leaves more room for another change.
    var coarse = file
    coarse.changed = 5_000_000_000_000_000
    let remembered = FileList([
      coarse.settled(at: FileMoment(nanoseconds: coarse.changed + 1 << 30))
    ])
    #expect(remembered.difference(to: [coarse]).files == [coarse])
  }

  @Test func aFolderThatVanishesIsAnErrorAndComesBack() throws {
    let moved = "\(wiki.path)-away"
    try NoteIndex.open(folder, at: place).update()
    rename(wiki.path, moved)
    #expect(throws: ScanError.missing(wiki.path)) { try ReadyIndex.open(folder, at: place) }
    #expect(throws: ScanError.self) { try NoteIndex.open(folder, at: place).update() }
    rename(moved, wiki.path)
    try expectSound()
  }

  @Test func filesThatVanishWhileTheyAreIndexedAreLeftOut() throws {
    let scan = try folder.scan()
    try wiki.remove("n5.md")
    try wiki.write("n6.md", "# Six, changed after the walk")
    let index = try NoteIndex.open(folder, at: place)
    #expect(try index.update(scan: scan).unreadable == ["n5.md"])
    try expectSound()
  }

  @Test func anIndexThatIsLockedIsDoneWithout() throws {
    try NoteIndex.open(folder, at: place).update()
    try wiki.write("n7.md", "# Seven\n\nneedle")
    let other = try DatabaseQueue(path: try #require(place.file))
    try other.inDatabase { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      let ready = try ReadyIndex.open(folder, at: place)
      let query = try Query(parsing: "needle", today: 0)
      #expect(try ready.index.search(query, SearchOptions(now: 0)).hits.map(\.id) == ["n7"])
      try db.execute(sql: "ROLLBACK")
    }
    try expectSound()
  }

  @Test(arguments: ["graph cut", "graph garbage", "graph gone", "graph flipped", "index gone"])
  func aDamagedGraphIsMadeAnew(_ damage: String) throws {
    try NoteIndex.open(folder, at: place).update()
    let graph = try #require(place.graphFile)
    switch damage {
    case "graph cut": truncate(graph, 900)
    case "graph garbage": try cache.write("lore/x.sqlite.graph", "no graph")
    case "graph gone": unlink(graph)
    case "index gone": unlink(try #require(place.file))
    default:
      var bytes = try Data(contentsOf: URL(filePath: graph))
      bytes[bytes.count / 2] ^= 0x40
      try bytes.write(to: URL(filePath: graph))
    }
    let read = try folder.load().graph
    if let wiki = try LoadedWiki.walk(folder, at: place).wiki {
      #expect(wiki.graph == read)
      #expect(damage == "index gone")
    }
    try expectSound()
    try wiki.write("n0.md", "# Zero\n\n[[n9]] [[nowhere]]")
    try expectSound()
  }

  @Test func aGraphThatWasReadIsTheOneThatWasWritten() throws {
    try wiki.write(
      "Ärger/Über.md", "---\naliases: [Größe, size]\n---\n# Café ☕\n\n[[size]] [[é#x]]")
    try wiki.write("pic/ü.png", "")
    try wiki.write("d — e/f… g.md", "---\naliases: [“so” — é, it’s]\n---\n# One — two\n")
    try wiki.write("a b.md", "# T\n\n![[ü.png]] [[Größe]] [[Über]] [[N3#n3]] [x](<a b.md>)")
    try NoteIndex.open(folder, at: place).update()
    let read = try #require(GraphBase(folder, place)).graph
    let loaded = try folder.load().graph
    #expect(read == loaded)
    #expect(read.nearest(toName: "uber") == loaded.nearest(toName: "uber"))
    for name in ["Größe", "GRÖSSE", "u\u{308}ber", "n3", "pic/", "café ☕"] {
      #expect(read.resolve(name, from: nil) == loaded.resolve(name, from: nil), "\(name)")
    }
    let dashed = try #require(read.note(withID: "d — e/f… g"))
    for name in ["F… G", "D — e/f… g", "“so” — e\u{301}", "It’s", "one — TWO"] {
      #expect(read.resolve(name, from: nil).destination == .note(dashed), "\(name)")
      #expect(read.resolve(name, from: nil) == loaded.resolve(name, from: nil), "\(name)")
    }
    // What was read goes on like what was built.
    let entry = NoteEntry(try #require(folder.read("a b.md")).note)
    var changed = entry
    changed.aliases = ["Größer"]
    #expect(
      read.updating(changed: [changed], removed: ["n4"])
        == loaded.updating(changed: [changed], removed: ["n4"]))
  }

  @Test func whatChangedSinceTheGraphIsRead() throws {
    let first = try folder.load()
    first.leave(at: place)
    try wiki.write("n3.md", "# Three\n\n[[n9]]")
    try wiki.remove("n8.md")
    try wiki.write("new.md", "# New\n\n[[n3]]")
    let (scan, unchanged) = try LoadedWiki.walk(folder, at: place)
    #expect(unchanged == nil)
    #expect(try scan.notes == folder.scan().notes)
    let next = LoadedWiki.nearlyUnchanged(folder, at: place, scan: scan)
    #expect(try next?.graph == folder.load().graph)
    #expect(LoadedWiki.nearlyUnchanged(folder, at: place, scan: scan, limit: 0)?.scan == nil)
  }
}

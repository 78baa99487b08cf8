import Foundation
import Glibc
import GRDB
import Notes
import TestSupport
import Testing

@testable import WikiIndex

@Suite struct IndexUpdateTests {
  @Test(arguments: 1...12) func equalsOneFromScratchAfterAnyEdits(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let wiki = try TemporaryFolder()
    let cache = try TemporaryFolder()
    let names = ["a", "b", "c/a", "c/d", "e/index", "f.v2", "Ä"]
    func text() -> String {
      let links = (0..<3).map { _ in "[[\(names.randomElement(using: &random) ?? "a")#One]]" }
      let words = ["alpha", "beta", "gamma", "wait_for", "東京都"].shuffled(using: &random)
      return "---\ntags: [\(words[0]), x/y]\nstatus: \(words[1])\naliases: Alias\(words[2])\n---\n"
        + "# One \(words[3])\n\n\(words.joined(separator: " ")) \(links.joined(separator: " and "))\n"
        + "[[Alias\(words[0])]]\n\n## \(Bool.random(using: &random) ? "One" : "Two")\n"
    }
    let place = IndexPlace(file: "\(cache.path)/lore/x.sqlite")
    for _ in 0..<6 {
      for _ in 0..<4 {
        let name = names.randomElement(using: &random) ?? "a"
        let ending = Bool.random(using: &random) ? "md" : "markdown"
        let path = "\(name).\(ending)"
        switch Int.random(in: 0..<4, using: &random) {
        case 0: try? wiki.remove(path)
        case 1:
          let other = "\(names.randomElement(using: &random) ?? "b").md"
          try? wiki.remove(other)
          try? FileManager.default.moveItem(
            atPath: "\(wiki.path)/\(path)", toPath: "\(wiki.path)/\(other)")
        case 2: try wiki.write("pic-\(name).png", "x")
        default: try wiki.write(path, text())
        }
      }
      let index = try NoteIndex.open(WikiFolder(root: wiki.path), at: place)
      try index.update()
      let fresh = try NoteIndex.memory(WikiFolder(root: wiki.path))
      try fresh.update()
      let (kept, built) = (try IndexContents(index), try IndexContents(fresh))
      for path in Set(kept.notes.keys).union(built.notes.keys).sorted() {
        #expect(kept.notes[path] == built.notes[path], "\(path)")
      }
      // An index that was emptied keeps what one that never held a note does not have.
      if !built.notes.isEmpty { #expect(kept.averages == built.averages) }
      #expect(
        (0..<kept.graph.count).map { kept.graph.path(of: $0) }
          == (0..<built.graph.count).map { built.graph.path(of: $0) })
      #expect(kept.graph == built.graph)
      #expect(try WikiFolder(root: wiki.path).load().graph == kept.graph)
    }
  }

  @Test func aRuleThatIsOffMakesNoProblem() throws {
    let wiki = try TemporaryFolder([
      "a.md": "[[none]]", "b.md": "```\n", "c.md": "[[none]]\n\n```\n", "d.md": "fine",
    ])
    func problems(without rules: Set<Rule>) throws -> [String] {
      var configuration = Notes.Configuration()
      configuration.rulesOff = rules
      let folder = WikiFolder(root: wiki.path, configuration: configuration)
      let index = try NoteIndex.memory(folder)
      try index.update()
      return try index.ids(
        try Query(parsing: "has:problem", today: 0), SearchOptions(now: 0)
      ).sorted()
    }
    #expect(try problems(without: []) == ["a", "b", "c"])
    #expect(try problems(without: [.linkMissing]) == ["b", "c"])
    #expect(try problems(without: [.unclosedFence]) == ["a", "c"])
    #expect(try problems(without: [.unclosedFence, .linkMissing]) == [])
  }

  @Test func aProblemOfALinkComesAndGoesWithWhatItLeadsTo() throws {
    let wiki = try TemporaryFolder([
      "a.md": "[[b#One]]", "b.md": "# One\n", "broken.md": "```\n", "c.md": "[[a]]",
    ])
    let index = try NoteIndex.memory(WikiFolder(root: wiki.path))
    func problems() throws -> [String] {
      try index.update()
      return try index.ids(
        try Query(parsing: "has:problem", today: 0), SearchOptions(now: 0)
      ).sorted()
    }
    #expect(try problems() == ["broken"])
    try wiki.write("b.md", "# Two\n")
    #expect(try problems() == ["a", "broken"])
    try wiki.remove("a.md")
    #expect(try problems() == ["broken", "c"])
    try wiki.write("d.md", "---\naliases: [a]\n---\n# One\n")
    #expect(try problems() == ["broken", "c"])
    try wiki.write("a.md", "[[b]]")
    try wiki.write("a.markdown", "text")
    #expect(try problems() == ["a.markdown", "broken"])
  }

  @Test func readsOnlyWhatChanged() throws {
    let wiki = try TemporaryFolder(["a.md": "# A\n\n[[b]]", "b.md": "# B"])
    let index = try NoteIndex.memory(WikiFolder(root: wiki.path))
    #expect(try index.update().written == ["a.md", "b.md"])
    #expect(try index.update().isEmpty)
    try wiki.write("b.md", "# B\n\nmore")
    #expect(try index.update().written == ["b.md"])
    // A new time with the same content is no change.
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1000)], ofItemAtPath: "\(wiki.path)/a.md")
    #expect(try index.update().isEmpty)
    // A clock that went backwards hides no change.
    try wiki.write("a.md", "# A\n\n[[c]]")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 500)], ofItemAtPath: "\(wiki.path)/a.md")
    #expect(try index.update().written == ["a.md"])
    try wiki.remove("b.md")
    #expect(try index.update() == IndexChange(removed: ["b.md"]))
  }

  @Test(arguments: [13_569_465_600, -9_000_000_000, -1, 9_300_000_000])
  func filesMayBeDatedToAnyYear(_ seconds: Int) throws {
    let wiki = try TemporaryFolder(["a.md": "# A"])
    let times = [timespec(tv_sec: seconds, tv_nsec: 5), timespec(tv_sec: seconds, tv_nsec: 5)]
    #expect(utimensat(AT_FDCWD, "\(wiki.path)/a.md", times, 0) == 0)
    let index = try NoteIndex.memory(WikiFolder(root: wiki.path))
    #expect(try index.update().written == ["a.md"])
    #expect(try index.update().isEmpty)
    let far = FileMoment(timespec(tv_sec: .min, tv_nsec: 0))
    let late = FileMoment(timespec(tv_sec: .max, tv_nsec: 999_999_999))
    #expect(far.nanoseconds < 0 && late.nanoseconds > FileMoment.now.nanoseconds)
    var file = ScannedFile(path: "a.md", size: .max, modified: 1, changed: 1, inode: 1)
    file.changed = far.nanoseconds
    #expect(file.settled(at: late) == file)
    var scan = Scan()
    scan.notes = [file, file]
    #expect(scan.noteBytes > 0)
  }

  @Test(arguments: ["garbage", "truncated", "other version", "empty", "folder"])
  func makesADamagedFileAnew(_ damage: String) throws {
    let wiki = try TemporaryFolder(["a.md": "# A\n\nneedle"])
    let cache = try TemporaryFolder()
    let file = "\(cache.path)/lore/x.sqlite"
    let folder = WikiFolder(root: wiki.path)
    try NoteIndex.open(folder, at: IndexPlace(file: file)).update()
    for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file + suffix) }
    switch damage {
    case "garbage": try cache.write("lore/x.sqlite", String(repeating: "no database ", count: 900))
    case "truncated": truncate(file, 5000)
    case "other version":
      try DatabaseQueue(path: file).write { try $0.execute(sql: "PRAGMA user_version = 99") }
    case "folder":
      try cache.remove("lore/x.sqlite")
      try FileManager.default.createDirectory(atPath: file, withIntermediateDirectories: true)
    default: try cache.write("lore/x.sqlite", "")
    }
    let index = try ReadyIndex.open(folder, at: IndexPlace(file: file)).index
    let query = try Query(parsing: "needle", today: 0)
    #expect(try index.search(query, SearchOptions(now: 0)).hits.map(\.id) == ["a"])
  }

  @Test func twoAtOnceAgree() throws {
    let wiki = try TemporaryFolder(
      Dictionary(
        uniqueKeysWithValues: (0..<300).map { ("n\($0).md", "# N\($0)\n\n[[n\($0 + 1)]] word") }))
    let cache = try TemporaryFolder()
    let place = IndexPlace(file: "\(cache.path)/lore/x.sqlite")
    let folder = WikiFolder(root: wiki.path)
    let failures = parallelMap(Array(0..<8)) { _ -> String? in
      do {
        let index = try NoteIndex.open(folder, at: place)
        try index.update()
        return nil
      } catch {
        return "\(error)"
      }
    }
    #expect(failures.compactMap(\.self) == [])
    let fresh = try NoteIndex.memory(folder)
    try fresh.update()
    let shared = try NoteIndex.open(folder, at: place)
    #expect(try IndexContents(shared) == IndexContents(fresh))
  }
}

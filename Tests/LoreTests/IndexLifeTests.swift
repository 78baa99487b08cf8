import Dispatch
import Foundation
import Glibc
import Synchronization
import TestSupport
import Testing

/// The program with an index that is there, missing, killed in the middle or nowhere to be kept.
@Suite(.serialized) struct IndexLifeTests {
  private static func wiki(_ notes: Int) throws -> TemporaryFolder {
    let words = (0..<300).map { "word\($0 * 7 % 311)" }.joined(separator: " ")
    return try TemporaryFolder(
      Dictionary(
        uniqueKeysWithValues: (0..<notes).map { number in
          (
            "f\(number % 7)/n\(number).md",
            "---\ntags: [t\(number % 5), a/b]\naliases: [other \(number)]\n---\n# Note \(number)\n\n"
              + "[[n\(number + 1)]] [[n\(number * 3)#Real Incident]] [[gone \(number % 9)]] #inline\n\n"
              + "- [ ] do \(number)\n\n| a | b |\n|---|---|\n| \(number) | 2 |\n\n"
              + "## Real Incident (2026-03-0\(number % 9 + 1))\n\nqueue: overflow.\n\n\(words)\n"
          )
        }))
  }

  private func shell(
    _ script: String, _ folder: TemporaryFolder, _ cache: TemporaryFolder
  ) throws -> Int32 {
    let process = try Self.process("/bin/sh", folder, cache)
    process.arguments = ["-c", script, BuiltProgram.path("lore")]
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  private static func process(
    _ program: String, _ folder: TemporaryFolder, _ cache: TemporaryFolder
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = try SessionEnvironment(
      home: cache, adding: ["XDG_CACHE_HOME": cache.path]
    ).variables
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return process
  }

  /// The bytes of the files in a folder; 0 where there is none.
  private static func bytes(in folder: String) -> Int {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.reduce(0) { sum, name in
      var status = stat()
      return stat("\(folder)/\(name)", &status) == 0 ? sum + Int(status.st_size) : sum
    }
  }

  /// Those whose answers hold the most.
  private static let few = [
    ["links", "n3", "--format", "json"], ["tags"], ["check"], ["search", "overflow word7"],
  ]

  private static let commands = [
    ["links", "n3"], ["links", "n3", "--format", "json"], ["show", "n4"],
    ["show", "n4", "--format", "json"], ["tags"], ["tags", "--format", "json"], ["tags", "a"],
    ["tasks"], ["incidents"], ["incidents", "n6"], ["tables", "--format", "json"], ["check"],
    ["check", "--format", "json"], ["search", "overflow word7"], ["search", "tag:t3 has:task"],
    ["links", "nosuch"], ["show", "other 5"],
  ]

  @Test func answersTheSameWithAndWithoutAnIndex() throws {
    let wiki = try Self.wiki(60)
    let cache = try TemporaryFolder()
    try wiki.write("odd/Ünï.md", "# Ünï\n\n[[n3|x]] [[Note 4]] ![[n5]] [x](../f1/n1.md#nowhere)\n")
    try wiki.write("odd/clash.markdown", "# C\n\n#t1 [[clash]]\n")
    try wiki.write("odd/clash.md", "---\ntags: x: [\n---\n# C\n")
    try compare(wiki.path, cache.path, of: Self.commands)
    try wiki.write("f3/n3.md", "# Other\n\n[[n9]] [[Ünï]]\n")
    try wiki.remove("odd/clash.md")
    try wiki.write("late.md", "# gone 3\n\n[[n3]]\n")
    try compare(wiki.path, cache.path, of: Self.commands)
  }

  @Test func answersTheSameOverTheWikisAtHand() throws {
    for folder in ["Wiki", "Tests/Fixtures/wikis/harbor"] {
      let cache = try TemporaryFolder()
      let root = Places.packageRoot.appending(path: folder).path
      for arguments in Self.commands.filter({ $0.count == 1 }) + [["search", "the"]] {
        try compare(root, cache.path, arguments)
      }
    }
  }

  private func compare(_ root: String, _ cache: String, of commands: [[String]] = few) throws {
    for arguments in commands { try compare(root, cache, arguments) }
  }

  private func compare(_ root: String, _ cache: String, _ arguments: [String]) throws {
    let environment = ["XDG_CACHE_HOME": cache]
    let plain = try RunningProgram.run(
      arguments + ["--no-index"], in: root, environment: environment)
    // The second run has all that the first one left.
    for _ in 0..<2 {
      let kept = try RunningProgram.run(arguments, in: root, environment: environment)
      #expect(kept.output == plain.output, "\(arguments)")
      #expect(kept.errors == plain.errors, "\(arguments)")
      #expect(kept.status == plain.status, "\(arguments)")
    }
  }

  @Test func aKilledUpdateHarmsNothing() throws {
    let wiki = try Self.wiki(250)
    let whole = try TemporaryFolder()
    try update(wiki, whole).waitUntilExit()
    let size = Double(Self.bytes(in: "\(whole.path)/lore"))
    for share in [0.1, 0.4, 0.7, 0.95] {
      let cache = try TemporaryFolder()
      let process = try update(wiki, cache)
      // Until so much of what a whole index takes is written; then without mercy.
      while process.isRunning, Double(Self.bytes(in: "\(cache.path)/lore")) < share * size {
        poll(nil, 0, 1)
      }
      try #require(process.isRunning, "\(share): it was done before it was killed")
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      try compare(wiki.path, cache.path)
    }
  }

  /// The program while it makes an index.
  private func update(_ wiki: TemporaryFolder, _ cache: TemporaryFolder) throws -> Process {
    let process = try Self.process(BuiltProgram.path("lore"), wiki, cache)
    process.arguments = ["index", "--rebuild", "-q"]
    try process.run()
    return process
  }

  @Test func threeProcessesAtOnceAgree() throws {
    let wiki = try Self.wiki(150)
    let cache = try TemporaryFolder()
    let commands = [["search", "word7", "-q"], ["search", "word7", "-q"], ["tags", "-q"]]
    let statuses = Mutex<[Int32]>([])
    DispatchQueue.concurrentPerform(iterations: commands.count) { number in
      let run = try? RunningProgram.run(
        commands[number], in: wiki.path, environment: ["XDG_CACHE_HOME": cache.path])
      statuses.withLock { $0.append(run?.status ?? -1) }
    }
    #expect(statuses.withLock { $0 } == [0, 0, 0])
    try compare(wiki.path, cache.path)
  }

  @Test(arguments: [8, 64, 400, 1200]) func aFullDiskIsDoneWithout(_ blocks: Int) throws {
    let wiki = try Self.wiki(120)
    let cache = try TemporaryFolder()
    let command = "ulimit -f \(blocks); exec \"$0\" search 'word7 overflow' -q"
    #expect(try shell(command, wiki, cache) == 0)
    #expect(try shell("ulimit -f \(blocks); exec \"$0\" links n3 -q", wiki, cache) == 0)
    try compare(wiki.path, cache.path)
  }

  /// Unlike a limit on the size of files, which ends before any room does.
  @Test(
    .enabled(if: SmallDisk.isPossible, "no file system can be mounted here"),
    arguments: [16, 100, 500, 1_500])
  func aDiskWithoutRoomIsDoneWithout(_ kilobytes: Int) throws {
    let wiki = try Self.wiki(120)
    let disk = try SmallDisk(kilobytes: kilobytes)
    try compare(wiki.path, disk.path)
    try disk.resize(kilobytes: 64 << 10)
    try compare(wiki.path, disk.path)
  }

  @Test func aCacheThatCannotBeWrittenIsDoneWithout() throws {
    let wiki = try Self.wiki(40)
    let cache = try TemporaryFolder(["file": "no folder"])
    try compare(wiki.path, "\(cache.path)/file")
  }
}

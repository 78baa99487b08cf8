import Foundation
import Glibc
import Notes
import TestSupport
import Testing
import WikiIndex

@testable import Export

@Suite(.serialized) struct SafetyTests {
  private let files = ["a.md": "# A\n\n[[b]]\n", "b.md": "# B\n"]

  private func refusal(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch ExportFailure.refused(let line) {
      return line
    } catch {
      return "\(error)"
    }
  }

  @Test func neverWritesIntoTheWiki() throws {
    let wiki = try Exporting(files)
    let root = wiki.wiki.folder.root
    try wiki.folder.link("door", to: root)
    mkdir("\(root)/sub", 0o755)
    for path in [
      root, "\(root)/out", "\(root)/\u{301}out", "\(root)/sub/out", "\(wiki.folder.path)/door/out",
      "\(root)/sub/../out", "\(wiki.folder.path)",
    ] {
      for force in [false, true] {
        let line = refusal {
          _ = try Target(path, outside: [root], isFolder: true, force: force)
        }
        let isRefused = ["in the wiki", "the wiki \(root) is in"].contains {
          line?.contains($0) == true
        }
        #expect(isRefused, "\(path): \(line ?? "")")
      }
    }
    #expect(try Exporting.files(root).keys.sorted() == ["a.md", "b.md"])
  }

  @Test func refusesWhatItDidNotMake() throws {
    let wiki = try Exporting(files)
    try wiki.folder.write("out/mine.txt", "mine")
    #expect(refusal { try wiki.write() }?.contains("is not empty") == true)
    #expect(refusal { try wiki.write(force: true) }?.contains("was not made by an export") == true)
    #expect(try wiki.text("mine.txt") == "mine")
  }

  @Test func replacesAnEarlierExportAndNothingElse() throws {
    let wiki = try Exporting(files)
    try wiki.write()
    try wiki.write(.okf, force: true)
    #expect(FileManager.default.fileExists(atPath: "\(wiki.output)/index.md"))
    try wiki.folder.write("out/added.md", "by hand")
    #expect(refusal { try wiki.write(force: true) }?.contains("has added.md") == true)
    try wiki.folder.remove("out/added.md")
    try wiki.folder.link("out/link", to: "/etc")
    #expect(refusal { try wiki.write(force: true) }?.contains("has link") == true)
    #expect(try siblings(wiki) == ["out", "wiki"])
  }

  @Test func keepsWhatWasWrittenIntoAnEarlierExport() throws {
    let wiki = try Exporting(files)
    try wiki.write()
    let made = try wiki.text("b.md")
    for changed in [made + "mine\n", String(made.reversed())] {
      try wiki.folder.write("out/b.md", changed)
      #expect(refusal { try wiki.write(force: true) }?.contains("out/b.md was changed") == true)
      #expect(try wiki.text("b.md") == changed)
    }
    try wiki.folder.remove("out/b.md")
    try wiki.write(force: true)
    #expect(try wiki.text("b.md") == made)
  }

  @Test func removesOnlyWhatAKilledExportLeft() throws {
    let wiki = try Exporting(files)
    let number = "0123456789abcdef"
    let kept = [
      ".out.lore-mine/file", ".out.lore-\(number)/file", ".out.lore-\(number)0/.lore-shed",
      ".out.lore-\(number.uppercased())/.lore-shed", ".other.lore-\(number)/.lore-shed",
      ".out.lore-1123456789abcdef/.lore-shed", ".out.lore-1123456789abcdef/earlier/a.md",
      ".out.lore-2123456789abcdef/.lore-shed", ".out.lore-2123456789abcdef/mine",
    ]
    for path in kept { try wiki.folder.write(path, "") }
    try wiki.folder.write(".out.lore-3123456789abcdef/.lore-shed", "mine")
    try wiki.folder.write(".out.lore-4123456789abcdef/.lore-shed", "")
    try wiki.folder.write(".out.lore-4123456789abcdef/output/a/b.md", "half")
    try wiki.write()
    let left = try FileManager.default.subpathsOfDirectory(atPath: wiki.folder.path)
    for path in kept + [".out.lore-3123456789abcdef/.lore-shed"] {
      #expect(left.contains(path), "\(path)")
    }
    #expect(!left.contains { $0.hasPrefix(".out.lore-4") })
  }

  @Test func leavesNothingWhenItFails() throws {
    let wiki = try Exporting(files)
    unlink("\(wiki.wiki.folder.root)/b.md")
    #expect(throws: ExportFailure.unreadable("b.md")) { try wiki.write() }
    #expect(try siblings(wiki) == ["wiki"])
  }

  @Test func noticesThatANoteChanged() throws {
    let wiki = try Exporting(files)
    try wiki.folder.write("wiki/a.md", "# A\n\n[[b]] [[b]]\n")
    #expect(throws: ExportFailure.changed("a.md")) { try wiki.write() }
  }

  @Test func stopsWhenAsked() throws {
    let wiki = try Exporting(files)
    let plan = wiki.plan()
    let target = try Target(wiki.output, outside: [], isFolder: true, force: false)
    let interruption = Interruption()
    interruption.interrupt()
    #expect(throws: ExportFailure.interrupted) {
      try FolderExport(plan, .markdown).write(to: target, interruption: interruption)
    }
    #expect(try siblings(wiki) == ["wiki"])
  }

  /// A process that is killed runs no clean-up: what it was writing must not look like an export.
  @Test func isWholeOrNotThereWhenKilled() throws {
    var notes: [String: String] = [:]
    for index in 0..<3000 { notes["n\(index).md"] = "# N \(index)\n\n[[n\(index + 1)]]\n" }
    let wiki = try Exporting(notes)
    let environment = try SessionEnvironment()
    for count in [0, 1, 100, 1000] {
      let earlier = try siblings(wiki)
      let process = Process()
      process.executableURL = URL(fileURLWithPath: BuiltProgram.path("lore"))
      process.arguments = [
        "export", "--all", "-q", "-o", wiki.output, "--wiki", wiki.wiki.folder.root,
      ]
      process.environment = environment.variables
      try process.run()
      var shed: String?
      repeat {
        shed = try siblings(wiki).first { !earlier.contains($0) }
        poll(nil, 0, 1)
      } while process.isRunning && (shed.map { written(in: $0, wiki) < count } ?? true)
      try #require(process.isRunning, "it was done before it was killed")
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      #expect(shed?.hasPrefix(".out.lore-") == true)
      #expect(!FileManager.default.fileExists(atPath: wiki.output), "\(count)")
    }
    try wiki.write()
    #expect(try siblings(wiki) == ["out", "wiki"])
  }

  @Test(.enabled(if: SmallDisk.isPossible, "no file system can be mounted here"))
  func isNotThereWhenTheDiskIsFull() throws {
    let wiki = try Exporting(["a.md": String(repeating: "word ", count: 100_000), "b.md": "x"])
    let disk = try SmallDisk(kilobytes: 64)
    let target = try Target("\(disk.path)/out", outside: [], isFolder: true, force: false)
    let line = refusal { _ = try FolderExport(wiki.plan(), .markdown).write(to: target) }
    #expect(line?.contains("No space left") == true)
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == [])
    let one = try Target("\(disk.path)/one", outside: [], isFolder: false, force: false)
    #expect(refusal { try OneFile.write([UInt8](repeating: 1, count: 1 << 20), to: one) } != nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == [])
  }

  @Test func makesTheSameBytesEachTime() throws {
    let root = Places.packageRoot.appending(path: "Wiki").path
    for format in [FolderExport.Format.markdown, .okf] {
      let one = try Exporting(root: root)
      let two = try Exporting(root: root)
      try one.write(format)
      try two.write(format)
      #expect(try Exporting.files(one.output) == Exporting.files(two.output))
    }
  }

  @Test func numbersManyNamesThatBecomeOne() {
    var names = FreeNames(separator: "-")
    var table = PathTable()
    let marks = Array("?*|:<>")
    for number in 0..<20_000 {
      let suffix = number == 0 ? "" : "-\(number + 1)"
      #expect(names.claim(number % 2 == 0 ? "a" : "A").lowercased() == "a" + suffix)
      #expect(table.claim("d/\(marks[number % 6]).md") == "d/_\(suffix).md")
    }
    #expect(names.claim("a-7") == "a-7-2")
  }

  @Test func escapesManySignsOfEntities() {
    let signs = String(repeating: "&", count: 40_000)
    #expect(EscapedText.inline(signs) == signs)
    #expect(EscapedText.inline("& &; &") == "\\& \\&; &")
  }

  @Test func keepsADestinationThatIsNotTheSameByte() {
    #expect(PlainDestination.isSame("a%20b", "a%20b"))
    #expect(PlainDestination.isSame("./a%2Db", "a-b"))
    #expect(!PlainDestination.isSame("%+1", "%01"))
  }

  @Test func givesEveryFileANameThatAnyFileSystemTakes() throws {
    let long = String(repeating: "й", count: 120)
    let names = [
      "Note", "note", "NOTE", "con", "a:b", "q?", "dot.", "tab\there", "star*", long,
      "x#y", "100%", "caf\u{e9}", "Dir/x", "dir/x", "dir/X", "-dash",
    ]
    var notes = Dictionary(uniqueKeysWithValues: names.map { ("\($0).md", "# \($0)\n") })
    notes["all.md"] = names.map { "[[./\($0)]]\n" }.joined()
    let wiki = try Exporting(notes)
    try wiki.write()
    let outputs = try Exporting.files(wiki.output).keys.filter { $0.hasSuffix(".md") }
    #expect(outputs.count == wiki.wiki.graph.count)
    let folded = Set(outputs.map { $0.lowercased().precomposedStringWithCanonicalMapping })
    #expect(folded.count == outputs.count)
    for output in outputs {
      for part in output.split(separator: "/") {
        #expect(part.utf8.count <= 255 && !part.hasSuffix(".") && !part.hasSuffix(" "))
        #expect(part.rangeOfCharacter(from: CharacterSet(charactersIn: "<>:\"|?*\\\t")) == nil)
      }
    }
    #expect(try LinkChecker.faults(in: wiki.output) == [])
  }

  @Test func followsNoLinkOutOfTheRoot() throws {
    let wiki = try Exporting(["a.md": "[up](../secret.md) [[../secret]] ![[../../etc/passwd]]\n"])
    try wiki.folder.write("secret.md", "secret")
    try wiki.write()
    #expect(try wiki.text("a.md") == "up ../secret ../../etc/passwd\n")
  }

  /// How many files an export has made in its shed.
  private func written(in shed: String, _ wiki: Exporting) -> Int {
    let output = "\(wiki.folder.path)/\(shed)/output"
    return (try? FileManager.default.contentsOfDirectory(atPath: output))?.count ?? 0
  }

  private func siblings(_ wiki: Exporting) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: wiki.folder.path).sorted()
  }
}

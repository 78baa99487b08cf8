import Foundation
import Glibc
import Notes
import TestSupport
import Testing
import WikiIndex

@Suite struct ScannerTests {
  @Test func listsNotesAndAttachmentsByPath() throws {
    let folder = try TemporaryFolder([
      "b.md": "b", "a/Note.MD": "a", "a/deep/x.markdown": "", "a/pic.png": "p", ".md": "",
    ])
    let scan = try Scanner.scan(root: folder.path)
    #expect(scan.notes.map(\.path) == ["a/Note.MD", "a/deep/x.markdown", "b.md"])
    #expect(scan.notes.map(\.size) == [1, 0, 1])
    #expect(scan.attachments.map(\.path) == ["a/pic.png"])
    #expect(scan.folders == ["a", "a/deep"])
  }

  @Test func skipsWhatIsNotPartOfTheWiki() throws {
    let folder = try TemporaryFolder([
      ".obsidian/x.md": "", "node_modules/p/readme.md": "", "drafts/d.md": "", "keep.md": "",
      ".loreignore": "drafts/\n", ".gitignore": "keep.md\n",
    ])
    let scan = try Scanner.scan(root: folder.path)
    #expect(scan.notes.map(\.path) == ["keep.md"])
    #expect(
      scan.skips.filter { !$0.path.hasPrefix(".lore") && !$0.path.hasPrefix(".git") } == [
        Skip(path: ".obsidian", reason: .hidden), Skip(path: "drafts", reason: .ignored),
        Skip(path: "node_modules", reason: .nodeModules),
      ])
    let strict = try Scanner.scan(root: folder.path, readsGitignore: true)
    #expect(strict.notes.isEmpty)
  }

  @Test func nestedIgnoreFilesWinOverOuterOnes() throws {
    let folder = try TemporaryFolder([
      ".loreignore": "*.md\n", "in/.loreignore": "!kept.md\n", "in/kept.md": "", "in/gone.md": "",
    ])
    #expect(try Scanner.scan(root: folder.path).notes.map(\.path) == ["in/kept.md"])
  }

  @Test func followsNoSymlinkBelowTheRoot() throws {
    let outside = try TemporaryFolder(["secret.md": "s"])
    let folder = try TemporaryFolder(["a/n.md": ""])
    try folder.link("loop", to: folder.path)
    try folder.link("a/up", to: "..")
    try folder.link("out.md", to: "\(outside.path)/secret.md")
    let scan = try Scanner.scan(root: folder.path)
    #expect(scan.notes.map(\.path) == ["a/n.md"])
    #expect(scan.skips.map(\.path) == ["a/up", "loop", "out.md"])
    #expect(scan.skips.allSatisfy { $0.reason == .symlink })
    let rooted = try TemporaryFolder()
    try rooted.link("wiki", to: folder.path)
    #expect(try Scanner.scan(root: "\(rooted.path)/wiki").notes.map(\.path) == ["a/n.md"])
  }

  @Test func whatAMountedFolderLeavesOutStandsInItsPlace() throws {
    let folder = try TemporaryFolder(["wiki/m.md": "", "daily/n.md": ""])
    for link in ["wiki/a", "wiki/daily-x", "wiki/dailyx", "daily/b", "daily/c"] {
      try folder.link(link, to: "..")
    }
    let scan = try WikiFolder(root: "\(folder.path)/wiki").scan()
    #expect(scan.notes.map(\.path) == ["daily/n.md", "m.md"])
    #expect(
      scan.skips.map(\.path) == ["a", "daily-x", "daily/b", "daily/c", "dailyx"])
  }

  @Test func stopsAtTheEntryLimit() throws {
    let files = (0..<20).map { ("n\($0).md", "") }
    let folder = try TemporaryFolder(Dictionary(uniqueKeysWithValues: files))
    let scan = try Scanner.scan(root: folder.path, entryLimit: 10)
    #expect(scan.isCutShort)
    #expect(scan.notes.count == 10)
    #expect(scan.skips == [Skip(path: "", reason: .limit)])
  }

  @Test func namesTheFoldersThatItDidNotReadToTheirEnds() throws {
    let folder = try TemporaryFolder(["a/1.md": "", "a/2.md": "", "b/in/n.md": "", "c/n.md": ""])
    // Three folders and one note of the first.
    let scan = try Scanner.scan(root: folder.path, entryLimit: 4)
    #expect(scan.skips == ["a", "b", "c"].map { Skip(path: $0, reason: .limit) })
    #expect(try Scanner.scan(root: folder.path, entryLimit: 8).skips.isEmpty)
  }

  @Test func everyListIsInTheOrderOfPaths() throws {
    var random = SeededGenerator(seed: 5)
    let parts = ["a", "a-b", "a.b", "a b", "ä", "A", "b", "ab", "a~"]
    func part() -> String { parts[Int.random(in: 0..<parts.count, using: &random)] }
    var files: [String: String] = [:]
    for number in 0..<300 {
      let folders = (0..<Int.random(in: 0..<4, using: &random)).map { _ in part() + "_" }
      let name = part() + ["", ".md", ".md.md"][number % 3]
      files[(folders + [name]).joined(separator: "/")] = "x"
    }
    for number in 0..<1200 { files["many/\(number * 7919 % 1200).md"] = "" }
    let folder = try TemporaryFolder(files)
    let scan = try Scanner.scan(root: folder.path)
    let notes = files.keys.filter { $0.hasSuffix(".md") }.sorted { $0.precedes($1) }
    #expect(scan.notes.map(\.path) == notes)
    #expect(
      scan.attachments.map(\.path)
        == files.keys.filter { !$0.hasSuffix(".md") }.sorted { $0.precedes($1) })
    #expect(scan.folders == scan.folders.sorted { $0.precedes($1) })
    #expect(Set(scan.folders).count == scan.folders.count && scan.folders.contains("many"))
    let size = scan.notes.first { $0.path == notes.first { files[$0] == "x" } }?.size
    #expect(size == 1)
  }

  @Test func countsEntriesOfAllFolders() throws {
    var files: [String: String] = [:]
    for folder in 0..<6 { for file in 0..<3 { files["f\(folder)/\(file).md"] = "" } }
    let folder = try TemporaryFolder(files)
    // Six folders and then one file after the other.
    for limit in [0, 5, 6, 7, 23] {
      let scan = try Scanner.scan(root: folder.path, entryLimit: limit)
      #expect(scan.isCutShort)
      #expect(scan.notes.count == max(0, limit - 6))
    }
    #expect(try !Scanner.scan(root: folder.path, entryLimit: 24).isCutShort)
  }

  @Test func aFolderThatCannotBeReadIsSaid() throws {
    let folder = try TemporaryFolder(["in/n.md": "", "out.md": ""])
    try #require(chmod("\(folder.path)/in", 0) == 0)
    defer { chmod("\(folder.path)/in", 0o755) }
    let scan = try Scanner.scan(root: folder.path)
    #expect(scan.notes.map(\.path).contains("out.md"))
    #expect(scan.folders == ["in"])
    // Root may read everything.
    #expect(scan.skips == (geteuid() == 0 ? [] : [Skip(path: "in", reason: .unreadable)]))
  }

  @Test func saysWhyARootCannotBeRead() throws {
    let folder = try TemporaryFolder(["file.md": ""])
    #expect(throws: ScanError.missing("\(folder.path)/none")) {
      try Scanner.scan(root: "\(folder.path)/none")
    }
    #expect(throws: ScanError.notAFolder("\(folder.path)/file.md")) {
      try Scanner.scan(root: "\(folder.path)/file.md")
    }
  }

  @Test func survivesNamesThatAreHardToWrite() throws {
    let long = String(repeating: "n", count: 252) + ".md"
    let names = ["two words.md", "quote'\".md", "new\nline.md", "😀.md", "-dash.md", long]
    let folder = try TemporaryFolder(Dictionary(uniqueKeysWithValues: names.map { ($0, "") }))
    let broken: [UInt8] = Array("\(folder.path)/bad\u{1}".utf8) + [0xFF] + Array(".md\0".utf8)
    let handle = broken.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { creat($0.baseAddress!, 0o644) }
    }
    try #require(handle >= 0)
    close(handle)
    let scan = try Scanner.scan(root: folder.path)
    #expect(Set(scan.notes.map(\.path)) == Set(names))
    #expect(scan.skips.map(\.reason) == [.notUTF8Name])
  }

  @Test func readsOnlyRegularFiles() throws {
    let folder = try TemporaryFolder(["n.md": "text"])
    try #require(mkfifo("\(folder.path)/pipe.md", 0o644) == 0)
    #expect(try Scanner.scan(root: folder.path).skips.map(\.reason) == [.special])
    #expect(FileBytes.read(path: "\(folder.path)/pipe.md") == nil)
    #expect(FileBytes.read(path: "\(folder.path)/n.md")?.bytes == Array("text".utf8))
    let cut = FileBytes.read(path: "\(folder.path)/n.md", limit: 2)
    #expect(cut?.bytes == Array("te".utf8))
    #expect(cut?.isCut == true)
  }
}

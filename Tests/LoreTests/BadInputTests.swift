import Foundation
import Glibc
import TestSupport
import Testing

/// What users meet when the wiki is not as it should be: one clear line, no crash, nothing written.
@Suite(.serialized) struct BadInputTests {
  @Test func saysThatThereIsNoWiki() throws {
    let folder = try TemporaryFolder()
    let run = try RunningProgram.run(["tables", "--wiki", "nowhere"], in: folder.path)
    #expect(run.status == 2)
    #expect(run.errors == "lore: no wiki at nowhere; give an existing folder\n")
  }

  @Test func findsNothingInAnEmptyWiki() throws {
    let folder = try TemporaryFolder()
    for command in ["tables", "incidents", "tags", "tasks"] {
      let run = try RunningProgram.run([command], in: folder.path)
      #expect(run.status == 1, "\(command)")
      #expect(run.output.isEmpty, "\(command)")
    }
    let check = try RunningProgram.run(["check"], in: folder.path)
    #expect(check.status == 0)
    let show = try RunningProgram.run(["show", "x"], in: folder.path)
    #expect(show.status == 1)
    #expect(show.errors.contains("the wiki has no notes"))
  }

  @Test(arguments: ["/", "home"]) func refusesRootAndHome(_ place: String) throws {
    let home = try TemporaryFolder(["n.md": "n"])
    let folder = place == "/" ? "/" : home.path
    let run = try RunningProgram.run(["tags"], in: folder, environment: ["HOME": home.path])
    #expect(run.status == 2)
    #expect(run.errors.contains("is not read as a wiki; name a folder"))
  }

  @Test(.enabled(if: geteuid() != 0, "root reads everything"))
  func reportsWhatCannotBeRead() throws {
    let folder = try TemporaryFolder(["a.md": "# A", "shut/b.md": "# B", "c.md": "# C"])
    chmod("\(folder.path)/c.md", 0)
    chmod("\(folder.path)/shut", 0)
    defer { chmod("\(folder.path)/shut", 0o755) }
    let run = try RunningProgram.run(["show", "a"], in: folder.path)
    #expect(run.status == 0)
    let all = try RunningProgram.run(["check"], in: folder.path)
    #expect(all.errors.contains("cannot read c.md"))
    #expect(all.errors.contains("cannot read shut"))
    #expect(all.status == 1)
    let places = try RunningProgram.run(
      ["check", "--rule", "unreadable", "--template", "{path}"], in: folder.path)
    #expect(places.output == "c.md\nshut\n")
  }

  @Test func reportsNamesThatAreNotUTF8() throws {
    let folder = try TemporaryFolder(["a.md": "# A"])
    let name = Array(folder.path.utf8) + Array("/b".utf8) + [0xE9] + Array("d.md\0".utf8)
    let file = name.withUnsafeBytes { bytes in
      open(bytes.bindMemory(to: CChar.self).baseAddress!, O_CREAT | O_WRONLY, 0o644)
    }
    try #require(file >= 0)
    close(file)
    let run = try RunningProgram.run(["check", "--format", "vimgrep", "-q"], in: folder.path)
    #expect(run.output == "b\u{FFFD}d.md:1:1:error: the name is not UTF-8 [not-utf8]\n")
    #expect(run.status == 1)
  }

  @Test func showsWhatItCanOfFilesThatAreNotUTF8() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "wide.md", Data([0xFF, 0xFE]) + "# Wide\n\ntext".data(using: .utf16LittleEndian)!)
    try folder.write("latin.md", try #require("# Caf\u{e9}\n\nna\u{ef}ve".data(using: .isoLatin1)))
    try folder.write("utf.md", "# Caf\u{e9}\n\nna\u{ef}ve")
    try folder.write("byte.md", Data(Array("# Caf".utf8) + [0xE9, 0x0A] + Array("x".utf8)))
    let wide = try RunningProgram.run(["show", "wide"], in: folder.path)
    #expect(wide.output.contains("Wide"))
    #expect(wide.output.contains("text"))
    let latin = try RunningProgram.run(["show", "latin"], in: folder.path)
    #expect(latin.output.contains("Café") && latin.output.contains("naïve"))
    let check = try RunningProgram.run(
      ["check", "--rule", "not-utf8", "--format", "vimgrep"], in: folder.path)
    #expect(check.status == 1)
    #expect(
      Set(check.output.split(separator: "\n").map { $0.prefix { $0 != ":" } }) == [
        "byte.md", "latin.md", "wide.md",
      ])
  }

  @Test func sendsNoControlCharacterOfANote() throws {
    let folder = try TemporaryFolder([
      "evil.md": "# E\u{1b}[31mvil\u{7}\n\n\u{1b}]0;owned\u{7} \u{9b}2J `\u{1b}[2J` \u{0}\n\n"
        + "| a\u{1b}[1m |\n|---|\n| \u{8}b |\n\n- [ ] do\u{1b}[5m it #t\u{1b}ag\n\n[[x\u{1b}y]]\n"
    ])
    let commands = [
      ["show", "evil"], ["show", "evil", "--color", "never"], ["show", "evil", "--format", "json"],
      ["tables"], ["tables", "--format", "csv"], ["tasks"], ["tags"], ["check"],
      ["links", "evil"], ["tasks", "--format", "vimgrep"],
    ]
    for arguments in commands {
      let run = try RunningProgram.run(arguments, in: folder.path)
      let bad = (run.output + run.errors).unicodeScalars.filter {
        ($0.value < 0x20 && $0 != "\n") || (0x7F..<0xA0).contains($0.value)
      }
      #expect(bad.isEmpty, "\(arguments): \(bad.map(\.value))")
      #expect(run.status < 2, "\(arguments): \(run.errors)")
    }
  }

  @Test func takesHardNamesAsTheyAre() throws {
    let long = String(repeating: "n", count: 252)
    let names = ["two words", "quote'\"", "😀", "-dash", long, "hash#tag", "per%25cent", "日本"]
    let folder = try TemporaryFolder(
      Dictionary(uniqueKeysWithValues: names.map { ("\($0).md", "# T \($0.prefix(9))\n\nbody") }))
    for name in names {
      let run = try RunningProgram.run(["show", "--", name], in: folder.path)
      #expect(run.status == 0, "\(name): \(run.errors)")
      #expect(run.output.contains("body"), "\(name)")
    }
  }

  @Test func writesNothingIntoTheWiki() throws {
    let folder = try TemporaryFolder(["a.md": "# A\n\n[[b]] - [ ] t", "b.md": "# B"])
    let before = try Fingerprint(folder.path)
    let elsewhere = try TemporaryFolder()
    let commands = [
      ["browse", "--plain", "a"], ["show", "a"], ["search", "b"], ["links", "a"],
      ["path", "a", "b"], ["tables"], ["incidents"], ["tags"], ["tasks"], ["check"],
      ["export", "--all", "-o", "\(elsewhere.path)/out"], ["index"], ["index", "--rebuild"],
      ["config"], ["doctor"], ["completions", "bash"], ["manual"],
    ]
    for arguments in commands {
      let run = try RunningProgram.run(arguments, in: folder.path)
      // 1 is an answer too: that there is nothing of the kind.
      #expect(run.status < 2, "\(arguments): \(run.errors)")
      #expect(try Fingerprint(folder.path) == before, "\(arguments)")
    }
  }
}

import Foundation
import Resources
import TestSupport
import Testing

/// What the project says of itself holds.
@Suite struct DocumentTests {
  private static let package = Places.packageRoot.path

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: "\(Self.package)/\(path)", encoding: .utf8)
  }

  @Test func theBundledWikiHasNoFindings() throws {
    let run = try RunningProgram.run(
      ["check", "Wiki", "--okf", "--fail-on", "hint"], in: Self.package)
    #expect(run.output == "")
    #expect(run.status == 0)
  }

  @Test func everyNoteOfTheBundledWikiIsShown() throws {
    let wiki = "\(Self.package)/Wiki"
    let paths = try FileManager.default.subpathsOfDirectory(atPath: wiki)
      .filter { $0.hasSuffix(".md") }
    #expect(paths.count > 25)
    for path in paths {
      let run = try RunningProgram.run(["show", "\(wiki)/\(path)", "--width", "60"], in: wiki)
      #expect(run.status == 0, "\(path): \(run.errors)")
      #expect(run.output.split(separator: "\n").count > 5, "\(path)")
    }
  }

  @Test func thePageOfKeysIsTheCommandTable() throws {
    let run = try RunningProgram.run(["manual", "--keys"], in: Self.package)
    #expect(try text("Wiki/guide/keys.md") == run.output, "run make keys")
  }

  @Test func resourcesAreThoseOfTheFolder() throws {
    let folder = "\(Self.package)/Resources"
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".toml") || $0.hasSuffix(".txt") || $0.hasSuffix(".md") }
    #expect(Set(resourceFiles.keys) == Set(paths), "run make resources")
    for path in paths {
      #expect(try text("Resources/\(path)") == (resourceFiles[path] ?? "") + "\n", "\(path)")
    }
  }

  @Test func theSessionsOfTheReadmeAreWhatIsPrinted() throws {
    let readme = try text("README.md")
    let parts = readme.components(separatedBy: "```console\n$ ").dropFirst()
    #expect(parts.count >= 5)
    for part in parts {
      let block = try #require(part.components(separatedBy: "\n```").first)
      let lines = block.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let step = try ShellSession.run(
        lines[0], in: "\(Self.package)/Wiki", wiki: "\(Self.package)/Wiki")
      #expect(step.output == Array(lines.dropFirst()), "$ \(lines[0])")
    }
  }

  @Test func theManualIsCleanRoff() throws {
    let run = try RunningProgram.run(["manual"], in: Self.package)
    let requests = run.output.split(separator: "\n").filter { $0.hasPrefix(".") }
      .map { $0.prefix { $0 != " " } }
    #expect(
      Set(requests).isSubset(of: [".TH", ".SH", ".SS", ".TP", ".B", ".I", ".br", ".nf", ".fi"]))
    for name in [
      "browse", "show", "search", "pick", "links", "path", "tables", "incidents", "tags", "tasks",
      "check", "export", "index", "config", "doctor", "completions",
    ] {
      #expect(run.output.contains(".SH LORE \(name.uppercased())"))
    }
  }
}

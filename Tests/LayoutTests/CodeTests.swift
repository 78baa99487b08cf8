import Cells
import Markup
import Resources
import TestSupport
import Testing

@testable import Layout

@Suite struct CodeTests {
  static let tables = resourceFiles.filter { $0.key.hasPrefix("languages/") }

  @Test(arguments: tables.keys.sorted())
  func everyTableIsRead(_ path: String) throws {
    let (language, problems) = Language.read(try #require(Self.tables[path]))
    #expect(problems.isEmpty)
    #expect(!language.names.isEmpty)
    for name in language.names {
      #expect(name == name.lowercased())
      #expect(Languages.known[name]?.names == language.names, "\(name) is claimed twice")
    }
  }

  @Test func tablesSayWhatIsWrongWithThem() {
    let table = "names a\nstring \"\nline + purple\nkeywords a-word-of-17-bytes\nwhat 1\n"
    #expect(
      Language.read(table).problems == [
        "string \"", "line + purple", "keywords a-word-of-17-bytes", "what 1",
      ])
  }

  @Test func everyLanguageOfTheTablesIsInTheSample() throws {
    let flow = try Sample.fixture("code")
    let shown = flow.units.filter { $0.kind == .code }.compactMap {
      flow.document.codeLanguage(of: $0.node)?.names.first
    }
    let all = Self.tables.values.compactMap { Language.read($0).language.names.first }
    #expect(Set(shown) == Set(all))
  }

  /// Languages whose sample has a piece of every role.
  @Test(arguments: [
    "python", "swift", "js", "ts", "go", "rust", "java", "c", "sh", "sql", "yaml", "toml",
    "kotlin", "c#", "rb", "cpp",
  ])
  func theSampleHasEveryRole(_ name: String) throws {
    let roles = try roles(ofBlock: name)
    #expect(roles.isSuperset(of: [.keyword, .string, .comment, .number]))
  }

  @Test func someLanguagesHaveFewerRoles() throws {
    #expect(try roles(ofBlock: "json").isSuperset(of: [.keyword, .string, .number]))
    #expect(try roles(ofBlock: "diff") == [.keyword, .comment, .yes, .no, .code])
    #expect(try roles(ofBlock: "nothing") == [.code])
  }

  /// A mark is drawn with what it stands on, though that be of another piece.
  @Test(arguments: ["\"a\"\u{301} + b", "(\u{301}\u{302}\"x\"", "b \"\"\u{200D}\u{301}# é"])
  func aMarkThatBeginsAPieceTakesNoColumn(line: String) throws {
    let page = Sample.flow("```swift\n\(line)\n```\n").page(60)
    let shown = try #require(page.first { $0.text.contains("swift") })
    let end = try #require(shown.spans.last { $0.text == "swift" })
    let before = shown.spans.prefix { $0 != end }.map(\.text)
    #expect(
      before.map { TextWidth.width(of: $0) }.reduce(0, +) == TextWidth.width(of: before.joined()))
  }

  private func roles(ofBlock name: String) throws -> Set<Role> {
    let flow = try Sample.fixture("code")
    let unit = try #require(
      flow.units.firstIndex {
        $0.kind == .code && flow.document.codeLanguageName(of: $0.node) == name
      })
    let spans = flow.lines(of: unit, width: 88).flatMap(\.spans).filter { $0.source != nil }
    return Set(spans.map(\.style.role))
  }

  @Test(arguments: [88, 40])
  func page(_ width: Int) throws {
    let grid = try Sample.fixture("code").page(width).grid(width)
    #expect(Snapshot.difference(grid, from: "pages/code-\(width)") == nil)
  }
}

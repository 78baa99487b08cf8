import Cells
import Markup
import TestSupport
import Testing

@testable import Layout

@Suite struct CodeLexerTests {
  /// The pieces of code, each with the first letter of its role, those of plain code left out.
  private func pieces(_ name: String, _ code: String) throws -> [String] {
    let flow = Sample.flow("```\(name)\n\(code)\n```")
    let language = try #require(Languages.known[name])
    var lexer = CodeLexer(language, flow.document.source)
    let block = try #require(flow.units.last).node
    return flow.document.lines(of: block).flatMap { lexer.tokens(of: $0) }
      .filter { $0.role != .code }
      .map { "\($0.role.rawValue.prefix(1)) \(flow.document.string($0.range))" }
  }

  @Test func whatIsOpenGoesOn() throws {
    #expect(
      try pieces("swift", "a /* b\n/* c */\nd */ e \"\"\"\nf\n\"\"\" if") == [
        "c /* b", "c /* c */", "c d */", "s \"\"\"", "s f", "s \"\"\"", "k if",
      ])
    #expect(
      try pieces("python", "'''\nit's '' if\n''' if") == ["s '''", "s it's '' if", "s '''", "k if"])
    #expect(try pieces("rust", "r##\"a\"#\n\"## if") == ["s r##\"a\"#", "s \"##", "k if"])
  }

  @Test func whatIsShortEndsWithItsLine() throws {
    #expect(try pieces("swift", "\"a \\(b\nif") == ["s \"a \\(", "k if"])
    #expect(try pieces("c", "\"a\nif 'b\nif") == ["s \"a", "k if", "k if"])
    #expect(try pieces("c", "\"a\\\nb\" if") == ["s \"a\\", "s b\"", "k if"])
  }

  @Test func codeInStrings() throws {
    #expect(
      try pieces("js", "`a ${ {b: `c ${1}`} } d` + 'e'") == [
        "s `a ${", "s `c ${", "n 1", "s }`", "s } d`", "s 'e'",
      ])
  }

  @Test func whatOnlyLooksLikeSomething() throws {
    #expect(try pieces("rust", "fn f<'a>(x: &'a u8)") == ["k fn", "k u8"])
    #expect(try pieces("sh", "if ${#x} a#b $(( 1 << 2 ))") == ["k if", "n 1", "n 2"])
    #expect(try pieces("yaml", "a: it's http://b#c # d") == ["k a", "c # d"])
    #expect(try pieces("js", "a.in / b / in") == ["k in"])
    #expect(try pieces("swift", "a.0 1...2 1.max x1") == ["n 0", "n 1", "n 2", "n 1"])
    #expect(try pieces("sql", "selected SELECT x--y") == ["k SELECT", "c --y"])
  }

  @Test(arguments: 0..<40)
  func piecesAreTheLine(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var code = ""
    for _ in 0..<120 { code += Self.parts.randomElement(using: &random) ?? "" }
    let source = Array(code.utf8)
    for name in Self.names {
      var lexer = CodeLexer(try #require(Languages.known[name]), source)
      var skipping = lexer
      var start = 0
      for end in source.indices where source[end] == 0x0a {
        let tokens = lexer.tokens(of: start..<end)
        #expect(tokens.flatMap { Array($0.range) } == Array(start..<end))
        #expect(tokens.allSatisfy { !$0.range.isEmpty })
        skipping.skip(start..<end)
        #expect(skipping.state == lexer.state)
        start = end + 1
      }
    }
  }

  @Test(arguments: 0..<20)
  func highlightingChangesNoCharacter(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var code = ""
    // A mark that begins a token takes a column of its own, which moves the tabs after it.
    let parts = Self.parts.filter { $0 != "\u{301}" }
    for _ in 0..<60 { code += parts.randomElement(using: &random) ?? "" }
    let plain = shown("none", code, 60)
    for name in Self.names { #expect(shown(name, code, 60) == plain) }
  }

  private func shown(_ name: String, _ code: String, _ width: Int) -> String {
    let page = Sample.flow("~~~~~ \(name)\n\(code)\n~~~~~").page(width)
    #expect(page.allSatisfy { $0.pan != nil || $0.width <= width })
    return page.dropFirst(2).map { line in
      line.spans.filter { $0.source != nil }.map(\.text).joined()
    }.joined(separator: "\n")
  }

  private static let names = [
    "py", "swift", "js", "rust", "sh", "sql", "json", "yaml", "diff", "c",
  ]
  private static let parts = [
    "\"", "'", "`", "\"\"\"", "'''", "/*", "*/", "//", "#", "\\", "\\(", "${", "$(", "(", ")", "{",
    "}", "<<EOF", "EOF", "--", "é", "日本", "e\u{301}", "\u{301}", "\t", " ", "r#\"", "if", "let",
    "1e+5", "0x", ".", "/", "[", "]", "=", ":", "@", "\n", "\n", "word", "\u{1b}[31m", "+", "-",
  ]

  @Test func theStateReachesLaterParts() {
    let code = "\"\"\"\n" + String(repeating: "if 'x'\n", count: 700) + "\"\"\"\nif"
    let flow = Sample.flow("```python\n\(code)\n```")
    let units = flow.units.indices.filter { flow.units[$0].kind == .code }
    #expect(units.count == 4)
    let middle = flow.lines(of: units[2], width: 40)
    #expect(middle.allSatisfy { $0.spans.last?.style.role == .string })
    #expect(flow.lines(of: units[3], width: 40).last?.spans.last?.style.role == .keyword)
  }

  @Test func theRestOfAVeryLongLineIsPlain() throws {
    let source = Array((String(repeating: " ", count: CodeLexer.longest) + "if /* open").utf8)
    var lexer = CodeLexer(try #require(Languages.known["c"]), source)
    #expect(lexer.tokens(of: source.indices).map(\.role) == [.code])
    #expect(lexer.state == CodeState())
    #expect(lexer.tokens(of: CodeLexer.longest..<source.count).map(\.role).first == .keyword)
    #expect(lexer.state != CodeState())
  }

  @Test(arguments: [
    "a\"b", "/*", "#", "=/[", "'", "r#", "\"${", "`${", "<<A", "1e", "\\", "\"\"\"\\(", ": ",
  ])
  func hostileLinesAreBounded(_ piece: String) throws {
    let source = Array(String(repeating: piece, count: 20_000 / piece.utf8.count).utf8)
    for name in ["py", "swift", "js", "rust", "sh", "sql", "json", "yaml", "rb"] {
      var lexer = CodeLexer(try #require(Languages.known[name]), source)
      let tokens = lexer.tokens(of: source.indices)
      #expect(tokens.count <= CodeLexer.most + 1)
      #expect(tokens.last?.range.upperBound == source.count)
      #expect(lexer.state.frames.count <= CodeState.depth)
    }
  }
}

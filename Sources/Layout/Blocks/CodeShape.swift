import Cells
import Markup

/// What is known of a code block of more than one unit.
struct CodeShape: Sendable {
  let lines: [Range<Int>]
  /// Columns of the longest line, tabs expanded.
  let width: Int

  /// What is open before each part of the block that is a unit; empty where nothing is highlighted.
  let states: [CodeState]

  init(of block: Int, lines: [Range<Int>], in document: Document) {
    self.lines = lines
    width = CodeShape.width(of: lines, in: document.source)
    states =
      document.codeLanguage(of: block).map {
        CodeShape.states($0, lines, document.source)
      } ?? []
  }

  private static func states(
    _ language: Language, _ lines: [Range<Int>], _ source: [UInt8]
  ) -> [CodeState] {
    var states: [CodeState] = []
    var lexer = CodeLexer(language, source)
    for (number, line) in lines.enumerated() {
      if number % Unit.codeLines == 0 { states.append(lexer.state) }
      lexer.skip(line)
    }
    return states
  }

  /// Columns of the longest of some lines.
  static func width(of lines: [Range<Int>], in source: [UInt8]) -> Int {
    lines.reduce(0) { max($0, width(of: $1, in: source)) }
  }

  /// Columns of a line with a tab stop every four.
  private static func width(of line: Range<Int>, in source: [UInt8]) -> Int {
    var columns = 0
    for byte in source[line] {
      if byte >= 0x80 { return wideWidth(of: String(decoding: source[line], as: UTF8.self)) }
      columns += byte == 0x09 ? 4 - columns % 4 : 1
    }
    return columns
  }

  private static func wideWidth(of line: String) -> Int {
    var columns = 0
    for cluster in line {
      columns += cluster == "\t" ? 4 - columns % 4 : TextWidth.width(of: cluster)
    }
    return columns
  }
}

extension Document {
  /// The first word of the info string of a code block, lower case; empty for other nodes.
  func codeLanguageName(of block: Int) -> String {
    guard nodes[block].kind == .codeBlock else { return "" }
    let info = infoString(of: block)
    return String(info.prefix { $0 != " " && $0 != "{" && $0 != "," }).lowercased()
  }

  /// The language of a code block; nil where it is not known.
  func codeLanguage(of block: Int) -> Language? {
    let name = codeLanguageName(of: block)
    return name.isEmpty ? nil : Languages.known[name]
  }
}

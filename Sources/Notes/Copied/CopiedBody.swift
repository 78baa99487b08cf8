/// Writes the text of a copied page as markdown, remembering where each line comes from.
struct CopiedBody {
  private let lines: [String]
  private let head: CopiedHead
  private let names: SectionNames
  private(set) var markdown: [UInt8] = []
  private(set) var fileLines: [Int] = []
  private var next: Int
  private var isInCode = false
  private var heading = ""

  init(_ lines: [String], _ head: CopiedHead, _ names: SectionNames) {
    self.lines = lines
    self.head = head
    self.names = names
    next = head.end
  }

  mutating func run() {
    writeHead()
    while next < lines.count {
      let line = lines[next].trimmed
      if line.isEmpty {
        write("", from: next)
        next += 1
      } else if CopiedGuess.isHeading(line, names, inCode: isInCode), !isAtEnd {
        closeCode()
        heading = line
        write("", from: next)
        write("## " + CopiedText.escaped(line), from: next)
        write("", from: next)
        next += 1
        if isList { writeItems() }
      } else if isTable {
        closeCode()
        writeTable()
      } else if CopiedGuess.isCode(line, inCode: isInCode) {
        if !isInCode { write("```", from: next) }
        isInCode = true
        write(lines[next], from: next)
        next += 1
      } else {
        closeCode()
        write(CopiedText.marked(line), from: next)
        write("", from: next)
        next += 1
      }
    }
    closeCode()
  }

  /// Whether the line is the last one with text: no heading stands there.
  private var isAtEnd: Bool { lines[(next + 1)...].allSatisfy { $0.trimmed.isEmpty } }
  private var isList: Bool { !names.role(of: heading).isDisjoint(with: [.relation, .keyPoints]) }

  private mutating func writeHead() {
    write("---", from: head.start)
    for (key, value) in head.properties where !value.isEmpty {
      let quoted = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      write("\(key): \"\(quoted)\"", from: head.start)
    }
    write("---", from: head.start)
    while next < lines.count, lines[next].trimmed.isEmpty { next += 1 }
    guard next < lines.count, fold(lines[next].trimmed) == fold(head.title) else { return }
    write("# " + CopiedText.escaped(lines[next].trimmed), from: next)
    write("", from: next)
    next += 1
  }

  private mutating func write(_ line: String, from fileLine: Int) {
    markdown.append(contentsOf: line.utf8)
    markdown.append(0x0A)
    fileLines.append(fileLine + 1)
  }

  private mutating func closeCode() {
    guard isInCode else { return }
    isInCode = false
    write("```", from: max(0, next - 1))
    write("", from: max(0, next - 1))
  }

  // MARK: Lists that run on

  /// Joins the lines up to the next heading and parts them where items begin.
  private mutating func writeItems() {
    var text = ""
    var starts: [(offset: Int, line: Int)] = []
    while next < lines.count {
      let line = lines[next].trimmed
      if CopiedGuess.isHeading(line, names, inCode: false), !isAtEnd { break }
      if !line.isEmpty {
        if !text.isEmpty { text += " " }
        starts.append((text.utf8.count, next))
        text += line
      }
      next += 1
    }
    var rest = starts[...]
    var line = head.end
    for item in CopiedText.items(text, arePaths: names.role(of: heading).contains(.relation)) {
      while let start = rest.first, start.offset <= item.offset {
        line = start.line
        rest.removeFirst()
      }
      write("- " + item.text, from: line)
    }
    write("", from: max(0, next - 1))
  }

  // MARK: Tables broken over lines

  private var isTable: Bool {
    lines[next].trimmed.hasPrefix("|") && next + 1 < lines.count
      && CopiedHead.isDelimiter(lines[next + 1].trimmed)
  }

  private mutating func writeTable() {
    let columns = CopiedHead.cells(lines[next].trimmed).count
    write("", from: next)
    write(lines[next].trimmed, from: next)
    write(lines[next + 1].trimmed, from: next + 1)
    next += 2
    while next < lines.count, lines[next].contains("|") {
      let first = next
      var row = lines[next].trimmed
      var bars = Self.bars(in: row)
      next += 1
      while Self.cells(row, bars) < columns, next < lines.count, lines[next].contains("|") {
        let line = lines[next].trimmed
        row += " " + line
        bars += Self.bars(in: line)
        next += 1
      }
      let cells = CopiedHead.cells(row).map(CopiedText.marked)
      write("| " + cells.joined(separator: " | ") + " |", from: first)
    }
    write("", from: next - 1)
  }

  private static func bars(in line: String) -> Int { line.count { $0 == "|" } }

  /// How many cells ``CopiedHead/cells(_:)`` finds in a row with so many bars, whatever its length.
  private static func cells(_ row: String, _ bars: Int) -> Int {
    bars + 1 - (row.hasPrefix("|") ? 1 : 0) - (row.hasSuffix("|") ? 1 : 0)
  }
}

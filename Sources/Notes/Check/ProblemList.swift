import Markup

/// Gathers what is wrong with one note while it is read.
struct ProblemList {
  let path: String
  let id: String
  let lines: LineMap
  let outline: Outline
  private(set) var problems: [Problem] = []

  init(path: String, id: String, lines: LineMap, outline: Outline) {
    self.path = path
    self.id = id
    self.lines = lines
    self.outline = outline
  }

  mutating func add(_ rule: Rule, _ range: Range<Int>, _ message: String, suggestion: String? = nil)
  {
    let line = lines.line(at: range.lowerBound)
    let isOneLine = lines.line(at: max(range.lowerBound, range.upperBound - 1)) == line
    let column = lines.column(at: range.lowerBound)
    problems.append(
      Problem(
        rule: rule, path: path, address: outline.address(of: outline.section(at: range.lowerBound)),
        line: line, column: column,
        endColumn: isOneLine ? lines.column(at: range.upperBound) : column, message: message,
        suggestion: suggestion))
  }

  mutating func add(_ fault: LineFault) {
    let start = lines.start(of: fault.line)
    problems.append(
      Problem(
        rule: fault.rule, path: path, address: outline.address(of: outline.section(at: start)),
        line: fault.line, message: fault.message))
  }
}

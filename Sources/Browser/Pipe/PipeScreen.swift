import Cells
import Layout

/// A command that gets the section to read: shown whole, confirmed, run, its output shown.
struct PipeScreen: Equatable, Sendable {
  enum Phase: Equatable, Sendable {
    case confirming, running, stopping
    case ended(PipeResult)
  }

  /// What runs: the program and its arguments.
  let words: [String]
  let input: String
  /// Whether the user asked for a shell by `!`.
  let isShell: Bool
  private(set) var phase = Phase.confirming
  /// What is shown, broken into lines of a width.
  private(set) var text = TextScreen(title: "", lines: [], isWhole: false)
  private var width = 0

  /// A command from the line that was typed; nil for one with no words or an open quote.
  init?(line: String, input: String) {
    let trimmed = line.drop { $0 == " " }
    isShell = trimmed.hasPrefix("!")
    if isShell {
      let script = trimmed.dropFirst().drop { $0 == " " }
      guard !script.isEmpty else { return nil }
      words = ["sh", "-c", String(script)]
    } else {
      guard !CommandWords.isOpen(line) else { return nil }
      words = CommandWords.split(line)
      guard let program = words.first, !program.isEmpty else { return nil }
    }
    self.input = input
  }

  mutating func enter(_ phase: Phase) {
    self.phase = phase
    let columns = width
    width = 0
    text.scroll(by: -text.lines.count)
    fit(columns)
  }

  /// Breaks what is shown into lines of a width.
  mutating func fit(_ columns: Int) {
    guard columns != width else { return }
    width = columns
    let lines = paragraphs.flatMap { Self.wrapped($0.text, columns, $0.role) }
    let (top, height) = (text.top, text.height)
    text = TextScreen(title: title, lines: lines, isWhole: false)
    text.height = height
    text.scroll(by: top)
  }

  private var title: String {
    switch phase {
    case .confirming: "Run this?"
    case .running: "Running"
    case .stopping: "Stopping"
    case .ended(let result): "\(words[0]) \(Self.fate(of: result))"
    }
  }

  /// How it ended, in words.
  static func fate(of result: PipeResult) -> String {
    if result.isCut { return "was ended: more output than is kept" }
    return switch result.outcome {
    case .exited(0): "ended well"
    case .exited(let status): "ended with status \(status)"
    case .signalled(let signal): "was ended by signal \(signal)"
    case .notStarted: "could not be started"
    }
  }

  private typealias Paragraph = (text: String, role: Role)

  private var paragraphs: [Paragraph] {
    switch phase {
    case .confirming, .running, .stopping: command
    case .ended(let result): Self.paragraphs(of: result)
    }
  }

  /// The words one under another, so that it is seen where each begins and ends.
  private var command: [Paragraph] {
    var result: [Paragraph] = words.enumerated().map { place, word in
      (place == 0 ? word : "  " + (word.isEmpty ? "(empty)" : word), place == 0 ? .strong : .text)
    }
    result.append(("", .text))
    result.append(("reads \(ByteCount.text(input.utf8.count)) of this section", .quiet))
    if isShell || ["sh", "bash", "zsh", "fish", "dash"].contains(words[0]) {
      result.append(("a shell runs it", .stale))
    } else if words.contains(where: { $0.contains { "|<>;&$*?`".contains($0) } }) {
      result.append(("no shell: | > $ * are given as they stand; ! first asks for one", .quiet))
    }
    return result
  }

  private static func paragraphs(of result: PipeResult) -> [Paragraph] {
    var all: [Paragraph] = lines(result.output).map { ($0, .text) }
    if result.isCut {
      all.append(
        ("more was written than the \(ByteCount.text(PipeResult.limit)) kept here", .stale))
    }
    let errors = lines(result.errors)
    if !errors.isEmpty {
      if !all.isEmpty { all.append(("", .text)) }
      all.append(("ERRORS", .quiet))
      all += errors.map { ($0, .error) }
    }
    return all.isEmpty ? [("it wrote nothing", .quiet)] : all
  }

  private static func lines(_ text: String) -> [String] {
    var lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  /// A line as it reaches the screen, blanks kept, cut wherever the width is used up.
  private static func wrapped(_ line: String, _ columns: Int, _ role: Role) -> [PageLine] {
    TextWidth.pieces(of: TextWidth.sanitized(expanded(line))[...], columns: max(2, columns)).map {
      PageLine([Span(String($0), style: Style(role: role))], sourceLine: 1)
    }
  }

  /// Tabs as blanks up to the next column that eight divides.
  private static func expanded(_ line: String) -> String {
    guard line.contains("\t") else { return line }
    var result = ""
    var column = 0
    for part in line.split(separator: "\t", omittingEmptySubsequences: false) {
      if column > 0 || !result.isEmpty || part.startIndex != line.startIndex {
        let blanks = 8 - column % 8
        result += String(repeating: " ", count: blanks)
        column += blanks
      }
      result += part
      column += TextWidth.width(of: part)
    }
    return result
  }

  mutating func scroll(_ command: Command, count: Int?) -> Outcome {
    text.perform(command, count: count)
  }

  mutating func scroll(by lines: Int) { text.scroll(by: lines) }

  mutating func resize(height: Int) {
    text.height = height
    text.scroll(by: 0)
  }
}

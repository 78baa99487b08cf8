import Cells
import Markup

/// What is known of the columns of a table before it is given a width.
struct TableShape: Sendable {
  struct Column: Hashable, Sendable {
    /// Columns of the longest line in it.
    var natural = 0
    /// Columns of the longest word in it.
    var word = 0
    /// Whether every cell below the head is a number or empty, and one is a number.
    var isNumeric = false
    var alignment = Alignment.none
  }

  private(set) var columns: [Column] = []
  let hasHead: Bool

  /// Measures a table, of one with many rows a part that is spread over all of it.
  init(of table: Int, in flow: Flow, look: Look = Look()) {
    let document = flow.document
    let rows = Array(document.children(of: table))
    let alignments = document.alignments(of: table)
    columns = alignments.map { Column(alignment: $0) }
    var texts = [Bool](repeating: false, count: columns.count)
    var isHeadBlank = true
    let step = max(1, rows.count / Self.sample)
    for (number, row) in rows.enumerated()
    where number < Self.sample / 2 || number % step == 0 {
      for (index, cell) in document.children(of: row).enumerated().prefix(columns.count) {
        let text = flow.cellText(cell, look: look, style: .text)
        if text.isEmpty { continue }
        let measure = text.measure
        columns[index].natural = max(columns[index].natural, measure.line)
        columns[index].word = max(columns[index].word, measure.word)
        if number == 0 {
          isHeadBlank = false
        } else if CellText.isNumber(text.text) {
          columns[index].isNumeric = true
        } else {
          texts[index] = true
        }
      }
    }
    for index in columns.indices where texts[index] { columns[index].isNumeric = false }
    hasHead = !isHeadBlank
  }

  /// How many rows are measured at least, where there are more.
  private static let sample = 256
}

extension Flow {
  /// The text of a cell.
  func cellText(_ cell: Int, look: Look, style: Style) -> InlineText {
    var reader = InlineReader(self, look: look, window: 0..<Int.max, style: style)
    reader.read(document.descendants(of: cell))
    var text = reader.text
    text.trimStart()
    return text
  }
}

/// What the text of a cell says about how it is shown.
enum CellText {
  /// Whether it is a number, perhaps with a sign, a currency, a percent sign or a short unit.
  static func isNumber(_ text: String) -> Bool {
    var digits = 0
    var letters = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9":
        if letters > 0 { return false }
        digits += 1
      case "+", "-", "−", "~", "$", "€", "£", "±", "<", ">", "≈":
        if digits > 0 { return false }
      case ".", ",", " ", "_", "'", "\u{a0}", "\u{202f}": continue
      case "%", "×": continue
      case "a"..."z", "A"..."Z", "µ":
        letters += 1
        if digits == 0 || letters > 3 { return false }
      default: return false
      }
    }
    return digits > 0
  }

  /// Yes or no, where that is what the cell says; a remark in brackets may follow.
  static func answer(_ text: String) -> Bool? {
    guard text.utf8.count <= 24 else { return nil }
    let words = text.lowercased().split(separator: " ", maxSplits: 1)
    guard let first = words.first, words.count == 1 || words[1].hasPrefix("(") else { return nil }
    return answers[String(first)]
  }

  private static let answers: [String: Bool] = [
    "yes": true, "true": true, "✓": true, "✔": true, "✅": true, "☑": true,
    "no": false, "false": false, "✗": false, "✘": false, "❌": false, "✖": false,
  ]
}

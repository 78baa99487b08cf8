import Cells
import Notes

/// Words that a row must have to be listed, in any order, in any field.
struct RowFilter: Equatable, Sendable {
  let text: String
  private let words: [SoughtText]

  init(_ text: String) {
    self.text = text
    words = text.split(separator: " ").map { SoughtText(String($0)) }
  }

  /// What is listed where no row has the words.
  static let nothing = ListRow("nothing has these words", role: .quiet)

  var isEmpty: Bool { words.isEmpty }

  /// The rows that have all words, with the headings above them.
  func rows(of all: some Sequence<ListRow>) -> [ListRow] {
    guard !words.isEmpty else { return Array(all) }
    var kept: [ListRow] = []
    var heading: ListRow?
    for row in all {
      if row.kind == .heading {
        heading = row
      } else if matches(row) {
        if let above = heading { kept.append(above) }
        heading = nil
        kept.append(row)
      }
    }
    return kept
  }

  /// Whether a row has all words.
  func matches(_ row: ListRow) -> Bool { matches([row.lead, row.title, row.detail] + row.more) }

  /// Whether the fields, taken together, have all words.
  func matches(_ fields: [String]) -> Bool {
    let text = fold(fields.joined(separator: " "))
    return words.allSatisfy { $0.isIn(folded: text) }
  }
}

import Cells

/// Looking for words in the text of all notes, as they are typed.
struct SearchScreen: TypedList {
  var line: LineEdit
  var list = RowList()
  var preview = Preview()
  /// What was found for `text`; stays while the next answer is waited for.
  private(set) var findings: SearchFindings?
  /// The text that the rows belong to.
  private(set) var text = ""

  var history: String { "search" }

  var layer: Layer { .search(self) }

  init(_ text: String = "") { line = LineEdit(text) }

  /// Whether anything is asked for.
  var isEmpty: Bool { line.text.allSatisfy(\.isWhitespace) }

  /// Takes an answer; where nothing of the text can be read, what was found before stays.
  mutating func take(_ answer: SearchFindings, for text: String, _ library: Library?) {
    if answer.problem != nil, answer.notes.isEmpty {
      findings = findings ?? SearchFindings()
      findings?.problem = answer.problem
      return
    }
    let isSame = self.text == text
    findings = answer
    self.text = text
    list.replace(SearchRows(library: library, text: text).rows(answer), keepsSelection: isSame)
  }

  /// Lists what was searched for before, for an empty line.
  mutating func rest(_ past: [String]) {
    findings = nil
    text = ""
    preview = Preview(isOn: preview.isOn)
    list.replace(SearchRows.past(past), keepsSelection: false)
  }

  /// Says why there is no answer yet.
  mutating func wait(_ reason: String) {
    guard findings == nil else { return }
    list.replace([ListRow(reason, role: .quiet)], keepsSelection: false)
  }

  func completed(_ library: Library?) -> String? {
    SearchWords.completion(of: line.text, library)
  }
}

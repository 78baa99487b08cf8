/// A table written as GFM.
package enum MarkdownTable {
  /// Header, delimiter row and rows; whatever in a cell would be read as markup is escaped, line
  /// endings become blanks.
  package static func text(
    _ columns: [String], _ rows: [[String]], alignments: [ColumnAlignment] = []
  ) -> String {
    let delimiters = columns.indices.map { column in
      switch column < alignments.count ? alignments[column] : .none {
      case .none: "---"
      case .left: ":--"
      case .center: ":-:"
      case .right: "--:"
      }
    }
    return ([columns.map(cell), delimiters] + rows.map { $0.map(cell) })
      .map { "| \($0.joined(separator: " | ")) |\n" }.joined()
  }

  private static func cell(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for place in scalars.indices {
      if isMarkup(scalars, place) { result.append("\\") }
      let isLineEnd = scalars[place] == "\n" || scalars[place] == "\r"
      result.append(isLineEnd ? " " : scalars[place])
    }
    return String(result)
  }

  /// Whether a sign may mean something where it stands; one that surely does not is left as it is.
  private static func isMarkup(_ text: [Unicode.Scalar], _ place: Int) -> Bool {
    let sign = text[place]
    let before = place > 0 ? text[place - 1] : " "
    let after = place + 1 < text.count ? text[place + 1] : " "
    switch sign {
    case "\\", "|", "`", "*", "<", "[": return true
    case "_": return !before.isWordScalar || !after.isWordScalar
    case "&": return after == "#" || after.isWordScalar
    case "=", "%": return before == sign || after == sign
    case "~", "$": return text.count { $0 == sign } > 1
    default: return false
    }
  }
}

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
    let paired: [Unicode.Scalar] = ["~", "$"].filter { sign in scalars.count { $0 == sign } > 1 }
    var result = String.UnicodeScalarView()
    for place in scalars.indices {
      if isMarkup(scalars, place, paired) { result.append("\\") }
      let isLineEnd = scalars[place] == "\n" || scalars[place] == "\r"
      result.append(isLineEnd ? " " : scalars[place])
    }
    return String(result)
  }

  /// Whether a sign may mean something where it stands; one that surely does not is left as it is.
  ///
  /// - Parameter paired: signs that mean something in pairs, of which the cell has more than one.
  private static func isMarkup(
    _ text: [Unicode.Scalar], _ place: Int, _ paired: [Unicode.Scalar]
  ) -> Bool {
    let sign = text[place]
    let before = place > 0 ? text[place - 1] : " "
    let after = place + 1 < text.count ? text[place + 1] : " "
    switch sign {
    case "\\", "|", "`", "*", "<", "[": return true
    case "_": return !before.isWordScalar || !after.isWordScalar
    case "&": return after == "#" || after.isWordScalar
    case "=", "%": return before == sign || after == sign
    default: return paired.contains(sign)
    }
  }
}

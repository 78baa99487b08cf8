/// A table written as GFM, its columns in line.
package enum MarkdownTable {
  /// Header, delimiter row and rows; bars and line endings in cells are escaped.
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
    text.replacing("\\", with: "\\\\").replacing("|", with: "\\|").replacing("\n", with: " ")
  }
}

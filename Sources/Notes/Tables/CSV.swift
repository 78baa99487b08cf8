/// Delimited text, as spreadsheets read it.
package enum CSV {
  /// Rows of RFC 4180 with LF: fields with a comma, quote or line ending are quoted.
  package static func text(_ rows: [[String]]) -> String {
    rows.map { $0.map(field).joined(separator: ",") + "\n" }.joined()
  }

  /// Rows of tab-separated values: tabs and line endings become a space, since TSV has no quotes.
  package static func tabs(_ rows: [[String]]) -> String {
    rows.map { row in
      row.map { String($0.map { $0 == "\t" || $0.isNewline ? " " : $0 }) }
        .joined(separator: "\t") + "\n"
    }.joined()
  }

  // What parts and quotes fields is looked for in scalars: a mark may make one character of it and
  // what is before.
  private static func field(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.contains(where: { $0 == "," || $0 == "\"" }) || text.contains(where: \.isNewline)
    else { return text }
    let parts = scalars.split(separator: "\"", omittingEmptySubsequences: false).map(String.init)
    return "\"" + parts.joined(separator: "\"\"") + "\""
  }
}

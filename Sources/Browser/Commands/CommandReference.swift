/// The table of commands as documents.
extension CommandTable {
  /// A markdown section with a table for each group.
  package static func markdown() -> String {
    var text = ""
    for group in CommandRow.Group.allCases {
      let rows = rows.filter { $0.group == group }
      guard !rows.isEmpty else { continue }
      text += "## \(group.rawValue)\n\n| keys | where | does | command |\n|---|---|---|---|\n"
      for row in rows {
        let keys = row.keys.map {
          // In a cell of a table a bar is escaped even in code.
          CodeSpan.markdown($0.replacing("|", with: "\\|"))
        }.joined(separator: " ")
        text += "| \(keys) | \(row.contexts.name.isEmpty ? "anywhere" : row.contexts.name)"
        text += " | \(row.summary) | `:\(row.command.rawValue)` |\n"
      }
      text += "\n"
    }
    return text
  }

  /// The entries of a manual page, in roff.
  package static func manual() -> String {
    var text = ""
    for group in CommandRow.Group.allCases {
      let rows = rows.filter { $0.group == group }
      guard !rows.isEmpty else { continue }
      text += ".SS \(group.rawValue)\n"
      for row in rows {
        text +=
          ".TP\n.B \(escaped(row.keys.isEmpty ? ":" + row.command.rawValue : row.keys.joined(separator: ", ")))\n"
        text +=
          escaped(row.summary) + (row.contexts.name.isEmpty ? "" : " (\(row.contexts.name))") + "\n"
      }
    }
    return text
  }

  /// Text that roff prints as it stands.
  private static func escaped(_ text: String) -> String {
    let plain = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      .replacing("'", with: "\\(aq")
    return plain.hasPrefix(".") ? "\\&" + plain : plain
  }
}

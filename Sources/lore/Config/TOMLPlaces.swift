/// The lines on which the keys of a TOML text stand.
///
/// The TOML library tells places of syntax errors only; a walk over table headers and `key =`
/// lines finds the rest. Keys written inline in a table have their table's line.
struct TOMLPlaces {
  private var lines: [String: Int] = [:]

  init(text: String) {
    var section = ""
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let line = line.trimmingPrefix { $0.isWhitespace }
      if line.hasPrefix("["), let close = line.firstIndex(of: "]") {
        section = Self.plain(line[line.index(after: line.startIndex)..<close])
        lines[section] = lines[section] ?? index + 1
      } else if let equals = line.firstIndex(of: "="), !line.hasPrefix("#") {
        let name = Self.plain(line[..<equals])
        let full = section.isEmpty ? name : "\(section).\(name)"
        lines[full] = lines[full] ?? index + 1
      }
    }
  }

  /// The line of a dotted key, or of the nearest table around it; 1 when nothing is known.
  func line(of name: String) -> Int {
    var name = name
    while true {
      if let line = lines[name] { return line }
      guard let dot = name.lastIndex(of: ".") else { return 1 }
      name = String(name[..<dot])
    }
  }

  /// The line of a key of a table, whatever characters it has; that of the table where it stands
  /// inline.
  func line(of key: String, in table: String) -> Int {
    lines["\(table).\(Self.plain(key[...]))"] ?? line(of: table)
  }

  private static func plain(_ key: Substring) -> String {
    String(key.filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" && $0 != "[" })
  }
}

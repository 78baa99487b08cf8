/// The frontmatter of a copied page: a table whose one row is broken over lines.
struct CopiedHead {
  private(set) var properties: [(key: String, value: String)] = []
  /// Index of the first line after it.
  private(set) var end = 0
  /// Index of the line with the keys.
  private(set) var start = 0

  private static let known: Set<String> = [
    "title", "aliases", "tags", "type", "status", "description", "resource", "created", "updated",
    "sources", "related", "connects", "consulted", "date", "modified", "timestamp",
  ]

  /// Nil where the file does not begin so.
  ///
  /// An ordinary note that begins with a table is none: its row is on one line.
  init?(_ bytes: [UInt8]) {
    let lines = CopiedHead.firstLines(bytes)
    var line = 0
    while line < lines.count, lines[line].isEmpty { line += 1 }
    let hasSize = line < lines.count && CopiedHead.isSize(lines[line])
    if hasSize { line += 1 }
    while line < lines.count, lines[line].isEmpty { line += 1 }
    guard line + 2 < lines.count, lines[line].hasPrefix("|"),
      CopiedHead.isDelimiter(lines[line + 1])
    else { return nil }
    let cells = CopiedHead.cells(lines[line])
    let keys = cells.prefix { !$0.isEmpty }
    let hasGap = cells.count > keys.count
    guard keys.contains("title"), keys.count >= 3,
      cells.dropFirst(keys.count).allSatisfy(\.isEmpty),
      keys.allSatisfy({ CopiedHead.isKey($0) }),
      keys.filter({ CopiedHead.known.contains($0) }).count >= 2
    else { return nil }
    start = line
    var row = ""
    var next = line + 2
    var rowLines = 0
    while next < lines.count, next < line + 40 {
      row += (row.isEmpty ? "" : " ") + lines[next]
      next += 1
      rowLines += 1
      if CopiedHead.cells(row).count >= keys.count, row.hasSuffix("|") { break }
    }
    let values = CopiedHead.cells(row)
    guard values.count >= keys.count, rowLines > 1 || (hasSize && hasGap) else { return nil }
    properties = zip(keys, values).map { ($0, $1) }
    end = next
    guard let title = properties.first(where: { $0.key == "title" })?.value, !title.isEmpty else {
      return nil
    }
  }

  var title: String { properties.first { $0.key == "title" }?.value ?? "" }

  /// The first lines of a file that begins as such a page may; none of any other.
  private static func firstLines(_ bytes: [UInt8]) -> [String] {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let first = bytes[start...].first(where: { !$0.isLineEnd && !$0.isBlank }),
      first == 0x7C || first.isDigit
    else { return [] }
    return bytes[start...].prefix(20_000)
      .split(separator: 0x0A, maxSplits: 60, omittingEmptySubsequences: false).prefix(60)
      .map { String(decoding: $0, as: UTF8.self).trimmed }
  }

  /// `5.8 KiB`
  private static func isSize(_ line: String) -> Bool {
    let parts = line.split(separator: " ")
    return parts.count == 2 && Double(parts[0]) != nil
      && ["b", "bytes", "kb", "kib", "mb", "mib"].contains(parts[1].lowercased())
  }

  /// Whether a line parts the head of a table from its rows.
  static func isDelimiter(_ line: String) -> Bool {
    line.hasPrefix("|") && line.contains("-")
      && line.utf8.allSatisfy { $0 == 0x7C || $0 == 0x2D || $0 == 0x3A || $0 == 0x20 }
  }

  private static func isKey(_ cell: String) -> Bool {
    cell.utf8.allSatisfy { $0.isLetter && $0 >= 0x61 || $0 == 0x5F || $0 == 0x2D || $0.isDigit }
  }

  /// The cells of a row, without the nothing before the first and after the last bar.
  static func cells(_ row: String) -> [String] {
    var parts = row.split(separator: "|", omittingEmptySubsequences: false).map {
      String($0).trimmed
    }
    if row.hasPrefix("|") { parts.removeFirst() }
    if parts.last == "" { parts.removeLast() }
    return parts
  }
}

extension ColumnType {
  /// What all cells that hold anything are; text where none do.
  package init(of cells: some Sequence<String>) {
    var possible: Set<ColumnType> = [.number, .date, .yesNo]
    var isEmpty = true
    for cell in cells where !ColumnType.isBlank(cell) {
      isEmpty = false
      possible = possible.filter { $0.takes(cell) }
      if possible.isEmpty { break }
    }
    let order: [ColumnType] = [.yesNo, .date, .number]
    self = isEmpty ? .text : order.first(where: possible.contains) ?? .text
  }

  private static func isBlank(_ cell: String) -> Bool {
    cell.isEmpty || cell == "-" || cell == "–" || cell == "—"
  }

  private func takes(_ cell: String) -> Bool {
    switch self {
    case .text: true
    case .number: ColumnType.isNumber(cell)
    case .date: NoteDate(parsing: cell) != nil
    case .yesNo: ColumnType.answers.contains(cell.lowercased())
    }
  }

  private static let answers: Set<String> = [
    "yes", "no", "true", "false", "✓", "✔", "✗", "✘", "✅", "❌", "y", "n", "x",
  ]

  /// Digits with sign, thousands separators, decimals, exponent and percent sign.
  private static func isNumber(_ cell: String) -> Bool {
    var bytes = Array(cell.utf8)[...]
    if bytes.last == 0x25 { bytes = bytes.dropLast() }
    while bytes.last == 0x20 { bytes = bytes.dropLast() }
    if let sign = bytes.first, sign == 0x2B || sign == 0x2D || sign == 0x7E {
      bytes = bytes.dropFirst()
    }
    guard bytes.first.map({ $0.isDigit || $0 == 0x2E }) == true, bytes.last?.isDigit == true else {
      return false
    }
    var text = bytes.filter { $0 != 0x2C && $0 != 0x5F }
    if text.first == 0x2E { text.insert(0x30, at: 0) }
    let allowed = text.allSatisfy {
      $0.isDigit || $0 == 0x2E || $0 | 0x20 == 0x65 || $0 == 0x2D || $0 == 0x2B
    }
    return allowed && Double(String(decoding: text, as: UTF8.self)) != nil
  }
}

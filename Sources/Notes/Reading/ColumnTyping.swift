extension ColumnType {
  /// What all cells that hold anything are; text where none do.
  package init(of cells: some Sequence<String>) {
    var possible: Set<ColumnType> = [.number, .date, .yesNo]
    var unit = ""
    var isEmpty = true
    for cell in cells where !ColumnType.isBlank(cell) {
      isEmpty = false
      possible = possible.filter { $0.takes(cell, unit: &unit) }
      if possible.isEmpty { break }
    }
    let order: [ColumnType] = [.yesNo, .date, .number]
    self = isEmpty ? .text : order.first(where: possible.contains) ?? .text
  }

  private static func isBlank(_ cell: String) -> Bool {
    cell.isEmpty || cell == "-" || cell == "–" || cell == "—"
  }

  /// Whether a cell is of the type; numbers also of the one unit that a column may have.
  private func takes(_ cell: String, unit: inout String) -> Bool {
    switch self {
    case .text: return true
    case .number:
      guard let number = CellText.number(cell) else { return false }
      if unit.isEmpty { unit = number.unit }
      return number.unit.isEmpty || number.unit == unit
    case .date: return NoteDate(parsing: cell) != nil
    case .yesNo:
      return CellText.answer(cell) != nil || ColumnType.letters.contains(cell.lowercased())
    }
  }

  /// What answers only where a whole column does; alone they could be the names of anything.
  private static let letters: Set<String> = ["y", "n", "x"]
}

/// What keys and the wheel do to any layer.
extension Layer {
  /// What the rows are filtered by; empty where there is nothing to filter.
  var filterText: String {
    switch self {
    case .list(let screen): screen.list.filter.text
    case .text(let screen): screen.filter.text
    case .table(let screen): screen.filter.text
    default: ""
    }
  }

  mutating func filter(by words: String) {
    list?.list.filter(by: words)
    text?.filter(by: words)
    table?.filter(by: words)
  }

  /// Moves in what is filtered while the words are still typed.
  mutating func move(by count: Int) {
    list?.list.move(by: count)
    text?.scroll(by: count)
    _ = table?.perform(count < 0 ? .up : .down, count: 1)
  }

  /// Does what a turn of the wheel says.
  mutating func scroll(by lines: Int) {
    rows?.scroll(by: lines)
    peek?.reader?.scroll(by: lines)
    text?.scroll(by: lines)
    pipe?.scroll(by: lines)
    _ = map?.move(lines < 0 ? .up : .down, count: abs(lines))
    if let table { self.table?.select(row: table.row + lines, column: table.column) }
  }

  /// Does what a command says to what is not typed into.
  mutating func perform(_ command: Command, count: Int?) -> Outcome {
    list?.perform(command, count: count) ?? table?.perform(command, count: count)
      ?? peek?.perform(command, count: count) ?? text?.perform(command, count: count) ?? .ignored
  }
}

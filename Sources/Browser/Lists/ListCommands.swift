extension RowList {
  /// Does what a command says to a list; false if it says nothing to lists.
  mutating func perform(_ command: Command, count: Int?) -> Bool {
    let times = count ?? 1
    switch command {
    case .down: move(by: times)
    case .up: move(by: -times)
    case .halfPageDown: page(by: times * max(1, height / 2))
    case .halfPageUp: page(by: -times * max(1, height / 2))
    case .pageDown: page(by: times * max(1, height - 1))
    case .pageUp: page(by: -times * max(1, height - 1))
    case .top: select(0)
    case .bottom: select(count.map { $0 - 1 } ?? rows.count - 1)
    default: return false
    }
    return true
  }

  /// Moves the selection by about so many lines of the screen.
  private mutating func page(by lines: Int) {
    guard let start = selected else { return scroll(by: lines) }
    var place = start
    var left = abs(lines)
    while left > 0, rows.indices.contains(place + lines.signum()) {
      place += lines.signum()
      left -= rowHeight(place)
    }
    select(place)
    if selected == start { move(by: lines.signum()) }
  }
}

/// Something that lies over the frame and gets the keys while it is on top.
enum Layer: Sendable {
  case prompt(Prompt)
  case finder(Finder)
  case list(ListScreen)
  case table(TableScreen)
  case map(MapScreen)
  case peek(Peek)
  case text(TextScreen)

  /// What keys mean while this is on top.
  var context: KeyContexts {
    switch self {
    case .prompt, .finder: .typing
    case .list: .list
    case .table: .table
    case .map: .map
    case .peek, .text: .popup
    }
  }
}

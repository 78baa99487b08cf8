/// Something that lies over the frame and gets the keys while it is on top.
enum Layer: Sendable {
  case prompt(Prompt)
  case finder(Finder)
  case search(SearchScreen)
  case list(ListScreen)
  case table(TableScreen)
  case map(MapScreen)
  case peek(Peek)
  case text(TextScreen)
  case export(ExportDialog)
  case pipe(PipeScreen)

  /// What keys mean while this is on top.
  var context: KeyContexts {
    switch self {
    case .prompt, .finder, .search, .export: .typing
    case .list: .list
    case .table: .table
    case .map: .map
    case .peek, .text, .pipe: .popup
    }
  }
}

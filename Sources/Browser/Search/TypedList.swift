/// A line that is typed, with rows that follow from it: the finder and the search.
protocol TypedList: Sendable {
  var line: LineEdit { get set }
  var list: RowList { get set }
  /// The note of the selected row, at the right.
  var preview: Preview { get set }

  /// The name of its history.
  var history: String { get }
  /// Itself as what lies over the frame.
  var layer: Layer { get }

  /// The line with its last word completed; nil where nothing completes it.
  func completed(_ library: Library?) -> String?
}

extension Layer {
  /// What is typed at, where this is such a screen.
  var typedList: (any TypedList)? {
    switch self {
    case .finder(let finder): finder
    case .search(let screen): screen
    default: nil
    }
  }
}

/// What an answer is waited for.
enum Errand: Hashable, Sendable {
  /// Of notes that are read, as ``ReadPurpose`` says.
  case show, reload, peek, preview, map, split, reloadSplit, table, yank
  /// Of sentences around links, by who shows them.
  case sentences, mapSentences, chainSentences
  case search, mentions
  /// Of times.
  case keyHint, navigator
  case exportPlan, exportPlace, export
  case pipe
}

extension ReadPurpose {
  /// What the note is waited for as.
  var errand: Errand {
    switch self {
    case .show: .show
    case .reload: .reload
    case .peek: .peek
    case .preview: .preview
    case .map: .map
    case .split: .split
    case .reloadSplit: .reloadSplit
    case .table: .table
    case .yank: .yank
    }
  }
}

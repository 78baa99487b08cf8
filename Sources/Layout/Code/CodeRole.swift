import Cells

/// What a piece of code is.
enum CodeRole: String, Hashable, Sendable {
  case code, keyword, string, comment, number
  /// Lines of a diff.
  case added, removed

  /// What it is drawn in.
  var role: Role {
    switch self {
    case .code: .code
    case .keyword: .keyword
    case .string: .string
    case .comment: .comment
    case .number: .number
    case .added: .yes
    case .removed: .no
    }
  }
}

/// A piece of one line of code.
struct CodeToken: Hashable, Sendable {
  /// Bytes of the note.
  var range: Range<Int>
  var role: CodeRole
}

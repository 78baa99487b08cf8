import Cells

/// A line that is typed at the foot of the screen.
struct Prompt: Equatable, Sendable {
  /// What the line is for.
  enum Purpose: Equatable, Sendable {
    /// A text in the note; Escape restores the place.
    case find(from: Position)
    /// Words for the rows of what lies below; Escape restores what was shown.
    case filter(before: String)
    case command
    /// A command that gets this text to read.
    case pipe(input: String)

    /// The name of its history.
    var name: String {
      switch self {
      case .find: "find"
      case .filter: "filter"
      case .command: "command"
      case .pipe: "pipe"
      }
    }

    /// What stands before the line.
    var sign: String {
      switch self {
      case .find, .filter: "/"
      case .command: ":"
      case .pipe: "|"
      }
    }
  }

  var purpose: Purpose
  var line = LineEdit()
  /// Names that complete the line, and the one that is chosen.
  var completions: [String] = []
  var choice: Int?

  init(_ purpose: Purpose) { self.purpose = purpose }

  /// Whether moving keys act upon what lies below rather than on the line.
  var movesBelow: Bool {
    switch purpose {
    case .find, .filter: true
    default: false
    }
  }

  /// Whether the arrow keys bring back lines that were typed before.
  var recalls: Bool { !movesBelow || line.text.isEmpty || line.age != nil }

  /// Puts the next completion in place of the line, the previous one if `isForward` is false.
  mutating func complete(isForward: Bool) {
    guard !completions.isEmpty else { return }
    let next = choice.map { $0 + (isForward ? 1 : -1) } ?? (isForward ? 0 : completions.count - 1)
    let place = (next + completions.count) % completions.count
    choice = place
    line = LineEdit(completions[place])
  }
}

import Cells

/// The kind of a callout: its label and its colour.
struct CalloutKind: Hashable, Sendable {
  /// With a capital: `Warning`.
  let label: String
  let role: Role

  /// Reads the word between `[!` and `]`; one that is not known is a note by its own name.
  init(_ word: String) {
    let name = word.lowercased()
    label = name.prefix(1).uppercased() + name.dropFirst().map { $0 == "-" || $0 == "_" ? " " : $0 }
    role = Self.roles[name] ?? .calloutNote
  }

  private static let roles: [String: Role] = {
    var roles: [String: Role] = [:]
    let kinds: [(Role, String)] = [
      (.calloutNote, "note info todo abstract summary tldr"),
      (.calloutTip, "tip hint important"),
      (.calloutSuccess, "success check done"),
      (.calloutQuestion, "question help faq"),
      (.calloutWarning, "warning caution attention"),
      (.calloutDanger, "danger error bug failure fail missing incident"),
      (.calloutExample, "example"),
      (.calloutQuote, "quote cite"),
    ]
    for (role, words) in kinds {
      for word in words.split(separator: " ") { roles[String(word)] = role }
    }
    return roles
  }()
}

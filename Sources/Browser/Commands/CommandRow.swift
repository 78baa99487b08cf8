/// One row of the table of commands.
package struct CommandRow: Sendable {
  /// A heading of the key reference.
  package enum Group: String, CaseIterable, Sendable {
    case moving = "Moving"
    case links = "Links and notes"
    case finding = "Finding"
    case lists = "Lists"
    case jumping = "Jumping"
    case folding = "Folding"
    case panes = "Panes"
    case yanking = "Copying"
    case tables = "Tables"
    case program = "Program"
  }

  /// What is done.
  package let command: Command
  /// The keys that do it unless the user binds others, as `KeySequence.init(parsing:)` reads them.
  package let keys: [String]
  /// Where they do it.
  package let contexts: KeyContexts
  /// The heading it stands under.
  package let group: Group
  /// What it does, in a few words that begin with a small letter.
  package let summary: String

  init(
    _ command: Command, _ keys: [String], _ contexts: KeyContexts, _ group: Group,
    _ summary: String
  ) {
    self.command = command
    self.keys = keys
    self.contexts = contexts
    self.group = group
    self.summary = summary
  }
}

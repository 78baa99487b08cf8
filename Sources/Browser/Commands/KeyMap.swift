import Cells

/// Which keys do what, by context.
package struct KeyMap: Sendable {
  private var bindings: [KeyContexts: [KeySequence: Command]] = [:]
  /// Beginnings of longer sequences.
  private var prefixes: [KeyContexts: Set<KeySequence>] = [:]

  /// What keys pressed so far amount to.
  package enum Meaning: Equatable, Sendable {
    case command(Command)
    /// More keys must follow.
    case prefix
    case nothing
  }

  /// The keys of the table of commands.
  package static let standard = KeyMap(rows: CommandTable.rows)

  init(rows: [CommandRow]) {
    for row in rows {
      for sequence in row.keys.compactMap(KeySequence.init(parsing:)) {
        for (context, _) in KeyContexts.named where row.contexts.contains(context) {
          bindings[context, default: [:]][sequence] = row.command
        }
      }
    }
    collectPrefixes()
  }

  /// What the keys mean in a context, which must be a single one.
  package func meaning(of sequence: KeySequence, in context: KeyContexts) -> Meaning {
    if let command = bindings[context]?[sequence] { return .command(command) }
    return prefixes[context]?.contains(sequence) == true ? .prefix : .nothing
  }

  /// The sequences of a command in a context, shortest first.
  package func keys(for command: Command, in context: KeyContexts) -> [KeySequence] {
    (bindings[context] ?? [:]).filter { $0.value == command }.map(\.key)
      .sorted { ($0.keys.count, $0.description) < ($1.keys.count, $1.description) }
  }

  /// The key by which hints name a command in a context, which must be a single one.
  ///
  /// The first of the table that still does it, else one that the user bound; where no key does it,
  /// what is typed after `:`.
  package func name(of command: Command, in context: KeyContexts) -> String {
    let standard = CommandTable.rows.lazy
      .filter { $0.command == command && $0.contexts.contains(context) }
      .flatMap(\.keys).compactMap(KeySequence.init(parsing:))
    let kept = standard.first { bindings[context]?[$0] == command }
    return (kept ?? keys(for: command, in: context).first)?.description ?? ":" + command.rawValue
  }

  /// What may follow a prefix: the rest of the keys and the command, ordered by keys.
  package func continuations(
    of prefix: KeySequence, in context: KeyContexts
  ) -> [(rest: KeySequence, command: Command)] {
    (bindings[context] ?? [:]).filter { prefix.begins($0.key) }
      .map { (KeySequence(Array($0.key.keys.dropFirst(prefix.keys.count))), $0.value) }
      .sorted { $0.rest.description < $1.rest.description }
  }

  private mutating func collectPrefixes() {
    prefixes = bindings.mapValues { sequences in
      Set(
        sequences.keys.flatMap { sequence in
          (1..<sequence.keys.count).map { KeySequence(Array(sequence.keys.prefix($0))) }
        })
    }
  }
}

extension KeyMap {
  /// A key that cannot be bound: as it was written, and why in one line.
  package typealias Problem = (key: String, line: String)

  /// The map with the user's own keys, and those that cannot be bound, in order.
  ///
  /// `keys` leads from keys to names of commands. A new key of a command is added to those it has;
  /// taking a key away from another command needs that command bound to something else as well.
  package func rebinding(_ keys: [String: String]) -> (map: KeyMap, problems: [Problem]) {
    var map = self
    var problems: [Problem] = []
    var taken: [KeySequence: String] = [:]
    for (text, name) in keys.sorted(by: { $0.key < $1.key }) {
      guard let sequence = KeySequence(parsing: text) else {
        problems.append((text, "keys: '\(text)' names no key"))
        continue
      }
      if let (word, twin) = KeyName.twin(in: text) {
        problems.append((text, "keys: a terminal cannot tell '\(word)' from '\(twin)'"))
        continue
      }
      guard let command = Command(rawValue: name) else {
        problems.append((text, "keys: no command is called '\(name)'"))
        continue
      }
      if let twin = taken[sequence] {
        problems.append((text, "keys: a terminal cannot tell '\(text)' from '\(twin)'"))
        continue
      }
      taken[sequence] = text
      if let why = map.bind(sequence, as: text, to: command) { problems.append((text, why)) }
    }
    map.collectPrefixes()
    return (map, problems)
  }

  private mutating func bind(
    _ sequence: KeySequence, as text: String, to command: Command
  ) -> String? {
    let places = KeyContexts.named.map(\.context).filter { context in
      CommandTable.rows.contains { $0.command == command && $0.contexts.contains(context) }
    }
    for context in places {
      for other in bindings[context]?.keys ?? [:].keys {
        if other.begins(sequence) || sequence.begins(other) {
          return "keys: '\(text)' and '\(other)' begin alike, one would hide the other"
        }
      }
      if let other = bindings[context]?[sequence], other != command,
        self.keys(for: other, in: context).count < 2
      {
        return "keys: '\(text)' is the only key of '\(other.rawValue)'"
      }
    }
    for context in places { bindings[context, default: [:]][sequence] = command }
    return nil
  }
}

/// The notation of keys in configuration and help: `j`, `Ctrl-d`, `Alt-←`, `Enter`.
package enum KeyName {
  /// The key a name stands for; nil if there is none.
  ///
  /// Names of keys and modifiers are read in any case; a single character stands for itself.
  package static func parse(_ name: String) -> Key? {
    var rest = name[...]
    var modifiers: Modifiers = []
    prefixes: while true {
      for (prefix, modifier) in self.modifiers where rest.count > prefix.count {
        if rest.lowercased().hasPrefix(prefix.lowercased()) {
          rest.removeFirst(prefix.count)
          modifiers.insert(modifier)
          continue prefixes
        }
      }
      break
    }
    guard let first = rest.first else { return nil }
    if rest.count == 1, symbols[first] == nil { return Key(first, modifiers) }
    guard let code = rest.count == 1 ? symbols[first] : code(named: rest.lowercased()) else {
      return nil
    }
    return Key(code, modifiers)
  }

  /// The name of a key, which `parse` turns back into it.
  package static func name(of key: Key) -> String {
    let prefix = modifiers.filter { key.modifiers.contains($0.modifier) }.map(\.prefix).joined()
    switch key.code {
    case .character(" "): return prefix + "Space"
    case .character(let character): return prefix + String(character)
    case .function(let number): return prefix + "F\(number)"
    default: return prefix + (names.first { $0.code == key.code }?.name ?? "?")
    }
  }

  /// The first name, of those that blanks part, that stands for a key which a terminal gives
  /// another name: `Ctrl-h` is `Backspace`; nil where there is none.
  package static func twin(in names: String) -> (name: String, key: String)? {
    for word in names.split(separator: " ") {
      guard let key = parse(String(word)), !key.modifiers.contains(.control),
        word.lowercased().hasPrefix("ctrl-") || word.lowercased().contains("-ctrl-")
      else { continue }
      return (String(word), name(of: key))
    }
    return nil
  }

  private static let modifiers: [(prefix: String, modifier: Modifiers)] = [
    ("Ctrl-", .control), ("Alt-", .alt), ("Shift-", .shift),
  ]

  private static let names: [(name: String, code: Key.Code)] = [
    ("Enter", .enter), ("Tab", .tab), ("Backspace", .backspace), ("Esc", .escape),
    ("↑", .up), ("↓", .down), ("←", .left), ("→", .right), ("Home", .home), ("End", .end),
    ("PgUp", .pageUp), ("PgDn", .pageDown), ("Ins", .insert), ("Del", .delete),
  ]

  private static let symbols: [Character: Key.Code] = [
    "↑": .up, "↓": .down, "←": .left, "→": .right, "⏎": .enter,
  ]

  private static let otherNames: [String: Key.Code] = [
    "space": .character(" "), "lt": .character("<"), "gt": .character(">"),
    "return": .enter, "escape": .escape, "up": .up, "down": .down, "left": .left,
    "right": .right, "pageup": .pageUp, "pagedown": .pageDown, "insert": .insert,
    "delete": .delete,
  ]

  private static func code(named name: String) -> Key.Code? {
    if name.hasPrefix("f"), let number = Int(name.dropFirst()), 1...63 ~= number {
      return .function(number)
    }
    return names.first { $0.name.lowercased() == name }?.code ?? otherNames[name]
  }
}

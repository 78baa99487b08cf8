package import Cells

/// Keys pressed one after another: `gg`, `]h`, `Ctrl-w q`.
package struct KeySequence: Hashable, Sendable, CustomStringConvertible {
  /// The keys in order; at least one.
  package let keys: [Key]

  /// A sequence of the given keys.
  package init(_ keys: [Key]) { self.keys = keys }

  /// Reads names of keys parted by blanks; a word that names no key is a row of characters.
  package init?(parsing text: String) {
    var keys: [Key] = []
    for word in text.split(separator: " ") {
      if let key = KeyName.parse(String(word)) {
        keys.append(key)
      } else if word.allSatisfy({ $0.isLetter || $0.isPunctuation || $0.isSymbol }),
        !word.contains("-")
      {
        keys += word.map { Key($0) }
      } else {
        return nil
      }
    }
    guard !keys.isEmpty else { return nil }
    self.keys = keys
  }

  /// `gg`, `Ctrl-w q`: names of several characters stand apart.
  package var description: String {
    let names = keys.map(KeyName.name)
    return names.joined(separator: names.allSatisfy { $0.count == 1 } ? "" : " ")
  }

  /// Whether this is the beginning of a longer sequence.
  func begins(_ other: KeySequence) -> Bool {
    keys.count < other.keys.count && other.keys.starts(with: keys)
  }
}

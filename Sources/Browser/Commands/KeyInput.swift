package import Cells

/// Keys that wait for more: a number and the beginning of a sequence.
package struct KeyInput: Equatable, Sendable {
  /// The number typed so far, nil for none.
  package private(set) var number: Int?
  /// The keys of an unfinished sequence.
  package private(set) var prefix: [Key] = []

  /// Numbers stop growing here: no note is longer.
  private static let largest = 99_999_999

  /// A number that is written out, as near to it as keys could come; nil where it is none.
  static func count(_ word: String) -> Int? { Int(word).map { min(max(1, $0), largest) } }

  /// What a key led to.
  enum Step: Equatable {
    case command(Command, count: Int?)
    case waiting
    /// The keys mean nothing here.
    case unbound(KeySequence)
  }

  /// Whether anything is waiting.
  package var isEmpty: Bool { number == nil && prefix.isEmpty }

  /// Takes a key; what was waiting is used up unless the answer is `waiting`.
  mutating func take(_ key: Key, in context: KeyContexts, of map: KeyMap) -> Step {
    if prefix.isEmpty, let digit = digit(of: key), !(digit == 0 && number == nil) {
      number = min((number ?? 0) * 10 + digit, Self.largest)
      return .waiting
    }
    let sequence = KeySequence(prefix + [key])
    switch map.meaning(of: sequence, in: context) {
    case .prefix:
      prefix.append(key)
      return .waiting
    case .command(let command):
      defer { clear() }
      return .command(command, count: number)
    case .nothing:
      clear()
      return .unbound(sequence)
    }
  }

  /// Drops everything.
  mutating func clear() {
    number = nil
    prefix = []
  }

  private func digit(of key: Key) -> Int? {
    guard key.modifiers.isEmpty, case .character(let character) = key.code, character.isASCII
    else { return nil }
    return character.wholeNumberValue
  }
}

/// Where a key is pressed, as far as it makes a difference to what the key means.
package struct KeyContexts: OptionSet, Hashable, Sendable {
  /// The bits.
  package let rawValue: UInt8

  /// A set from its bits.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The note that is read.
  package static let reader = KeyContexts(rawValue: 1)
  /// Panes and screens made of rows.
  package static let list = KeyContexts(rawValue: 2)
  /// A table over the whole screen.
  package static let table = KeyContexts(rawValue: 4)
  /// The map of links.
  package static let map = KeyContexts(rawValue: 8)
  /// A text laid over the note: a peek, a card, the help screen.
  package static let popup = KeyContexts(rawValue: 16)
  /// A line that is being typed.
  package static let typing = KeyContexts(rawValue: 32)

  /// Everywhere but where letters are text.
  package static let anywhere: KeyContexts = [.reader, .list, .table, .map, .popup]

  /// Everywhere, letters or not.
  package static let everywhere: KeyContexts = [.anywhere, .typing]

  /// Single contexts with the names that the key reference uses, in its order.
  package static let named: [(context: KeyContexts, name: String)] = [
    (.reader, "reader"), (.list, "lists"), (.table, "table"), (.map, "map"), (.popup, "popup"),
    (.typing, "typing"),
  ]

  /// What the key reference calls these contexts; empty for `anywhere` and `everywhere`.
  package var name: String {
    if isSuperset(of: .anywhere) { return "" }
    return Self.named.filter { contains($0.context) }.map(\.name).joined(separator: ", ")
  }
}

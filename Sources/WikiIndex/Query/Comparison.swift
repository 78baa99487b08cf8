/// A comparison with a value as typed.
package struct Comparison: Sendable, Equatable {
  /// How two values compare.
  package enum Sign: String, Sendable, CaseIterable {
    case atMost = "<="
    case atLeast = ">="
    case below = "<"
    case above = ">"
    case equal = "="
  }

  /// How a note's value compares with this one.
  package var sign: Sign
  /// As typed.
  package var value: String
  /// The value as a number.
  package var number: Double?
  /// The days that the value names, from first to last, since 1970: `2026-04` is a month.
  package var days: ClosedRange<Int>?
}

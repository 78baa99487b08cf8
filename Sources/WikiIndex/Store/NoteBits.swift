import Notes

/// What a note can have; bits of the column `has`.
package enum HasBit: Int, Sendable, CaseIterable {
  case table = 1
  case incident = 2
  case code = 4
  case task = 8
  case problem = 16
}

extension Sequence<Rule> {
  /// Bits of the columns `rules` and `link_rules`, by the order of all rules.
  var bits: Int {
    reduce(0) { bits, rule in bits | 1 << (Rule.allCases.firstIndex(of: rule) ?? 0) }
  }
}

/// Bits of the column `marks`, which the link graph decides.
enum MarkBit: Int, CaseIterable {
  case orphan = 1
  case deadend = 2
  case ghosted = 4
  case ambiguous = 8
}

/// Conditions as expressions of the full-text engine; every word is quoted, so that nothing of a
/// query is ever read as an operator.
enum MatchExpression {
  /// Nil for conditions that are not words that must be there.
  static func of(_ condition: Condition) -> String? {
    switch condition {
    case .text(let term): of(term)
    case .all(let parts): joined(parts, by: " AND ")
    case .any(let parts): joined(parts, by: " OR ")
    default: nil
    }
  }

  static func of(_ term: TextTerm) -> String {
    let phrase = "\"\(term.words.joined(separator: " "))\"\(term.isPrefix ? " *" : "")"
    return term.column.map { "{\($0.rawValue)} : \(phrase)" } ?? phrase
  }

  private static func joined(_ parts: [Condition], by sign: String) -> String? {
    var texts: [String] = []
    for part in parts {
      guard let text = of(part) else { return nil }
      texts.append("(\(text))")
    }
    return texts.joined(separator: sign)
  }
}

extension Condition {
  /// The words that must be there, or may be, for highlighting and ranking.
  var positiveTerms: [TextTerm] {
    switch self {
    case .text(let term): [term]
    case .section(let term): term.apart
    case .all(let parts), .any(let parts): parts.flatMap(\.positiveTerms)
    default: []
    }
  }

  /// The regular expressions that must match, or may.
  var patterns: [BoundedPattern] {
    switch self {
    case .pattern(let pattern): [pattern]
    case .all(let parts), .any(let parts): parts.flatMap(\.patterns)
    default: []
    }
  }

  /// The parts that all must hold.
  var conjuncts: [Condition] {
    if case .all(let parts) = self { return parts.flatMap(\.conjuncts) }
    return [self]
  }
}

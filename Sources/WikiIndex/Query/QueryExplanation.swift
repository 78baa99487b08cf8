import Notes

extension Query {
  /// How the query was read, on one line.
  package var explanation: String { condition.map { $0.explanation } ?? "nothing" }
}

extension Query {
  /// What is asked for beside words anywhere in a note, one condition each, in words.
  package var filters: [String] {
    (condition?.conjuncts ?? []).compactMap { part in
      if case .text(let term) = part, term.column == nil { return nil }
      return part.explanation
    }
  }
}

extension Condition {
  fileprivate var explanation: String {
    switch self {
    case .all(let parts): "(" + parts.map(\.explanation).joined(separator: " and ") + ")"
    case .any(let parts): "(" + parts.map(\.explanation).joined(separator: " or ") + ")"
    case .not(let part): "not \(part.explanation)"
    case .text(let term): term.explanation
    case .section(let term): "one section with \(term.explanation)"
    case .pattern(let pattern): "/\(pattern.source)/"
    case .tag(let name): "tag \(name)"
    case .path(let part): "path with \(part)"
    case .type(let name): "type \(name)"
    case .status(let name): "status \(name)"
    case .trust(let trust): "trust \(trust.rawValue)"
    case .linksTo(let name): "a link to \(name)"
    case .linkedFrom(let name): "a link from \(name)"
    case .property(let key, let comparison):
      comparison.map { "\(key) \($0.sign.rawValue) \($0.value)" } ?? "property \(key)"
    case .day(let field, let comparison):
      "\(field.rawValue) \(comparison.sign.rawValue) \(comparison.value)"
    case .words(let comparison): "words \(comparison.sign.rawValue) \(comparison.value)"
    case .mark(let mark): mark.rawValue
    case .has(let part): "has \(part.rawValue)"
    }
  }
}

extension TextTerm {
  fileprivate var explanation: String {
    let phrase = words.joined(separator: " ") + (isPrefix ? "…" : "")
    return (column.map { "\($0.rawValue): " } ?? "") + (words.count > 1 ? "“\(phrase)”" : phrase)
  }
}

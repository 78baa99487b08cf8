import GRDB
import Notes

/// Conditions as SQL over the table `note`, called `n`. Values are always arguments.
struct ConditionSQL {
  /// Seconds since 1970.
  let now: Int
  /// Rules of `check` by which nothing is a problem.
  let rulesOff: Set<Rule>
  /// Finds the notes that meet a condition only their files can tell.
  let rows: (Condition) throws -> [Int64]

  func sql(_ condition: Condition) throws -> SQL {
    switch condition {
    case .all(let parts): return try joined(parts, by: " AND ", empty: "1")
    case .any(let parts): return try joined(parts, by: " OR ", empty: "0")
    case .not(let part): return "NOT IFNULL((\(try sql(part))), 0)"
    case .text(let term):
      return "n.rowid IN (SELECT rowid FROM text WHERE text MATCH \(MatchExpression.of(term)))"
    case .section, .pattern:
      let list = try rows(condition).map(String.init).joined(separator: ",")
      return "n.rowid IN (SELECT value FROM json_each(\("[\(list)]")))"
    case .tag(let name):
      let tag = FoldedName.of(name)
      return """
        n.rowid IN (SELECT note FROM property WHERE key = \(IndexedProperty.tag)
        AND (value = \(tag) OR substr(value, 1, \(tag.unicodeScalars.count + 1)) = \(tag + "/")))
        """
    case .path(let part):
      // A path is the id and its extension, if that is not in the id.
      let path = "\(Self.id) || substr(lower(n.path), length(n.id) + 1)"
      return "instr(\(SQL(sql: path)), \(FoldedName.of(part))) > 0"
    case .type(let type): return "n.type = \(FoldedName.of(type))"
    case .status(let status):
      let name = FoldedName.of(status)
      // A note that says nothing is stable.
      return name == "stable" ? "ifnull(n.status, 'stable') = 'stable'" : "n.status = \(name)"
    case .trust(let trust): return "n.trust = \(trust.rawValue)"
    case .linksTo(let name):
      return """
        (n.rowid IN (SELECT source FROM edge WHERE dest IN (\(notes(named: name))))
        OR n.rowid IN (SELECT source FROM ghost WHERE name = \(FoldedName.of(name))))
        """
    case .linkedFrom(let name):
      return "n.rowid IN (SELECT dest FROM edge WHERE source IN (\(notes(named: name))))"
    case .property(let key, let comparison): return property(key, comparison)
    case .day(let field, let comparison):
      return days(SQL(sql: "n.\(field.rawValue)"), comparison)
    case .words(let comparison): return numbers("n.words", comparison)
    case .mark(let mark): return self.mark(mark)
    case .has(.problem):
      return "((n.rules | n.link_rules) & \(~rulesOff.bits)) <> 0"
    case .has(let part): return "(n.has & \(bit(part).rawValue)) <> 0"
    }
  }

  private func joined(_ parts: [Condition], by sign: String, empty: String) throws -> SQL {
    guard !parts.isEmpty else { return SQL(sql: empty) }
    let texts = try parts.map { part -> SQL in "(\(try sql(part)))" }
    return texts.joined(separator: sign)
  }

  /// Notes by the end of their id, or by title.
  private func notes(named name: String) -> SQL {
    let id = FoldedName.of(NotePath.id(of: name))
    let tail = "/" + id
    let known = SQL(sql: Self.id)
    return """
      SELECT n.rowid FROM note n WHERE \(known) = \(id) OR n.name = \(WordReader.normalized(name))
      OR substr(\(known), -\(tail.unicodeScalars.count)) = \(tail)
      """
  }

  /// The id of a note, folded.
  private static let id = "ifnull(n.folded, lower(n.id))"

  private func property(_ name: String, _ comparison: Comparison?) -> SQL {
    let key = FoldedName.of(name)
    let head: SQL = "n.rowid IN (SELECT note FROM property WHERE key = \(key)"
    guard let comparison else { return head + ")" }
    if comparison.sign == .equal {
      return head
        + """
         AND (value = \(FoldedName.of(comparison.value)) OR \(numbers("number", comparison))
        OR \(days("day", comparison))))
        """
    }
    if comparison.days != nil, comparison.number == nil {
      return head + " AND \(days("day", comparison)))"
    }
    return head + " AND \(numbers("number", comparison)))"
  }

  private func days(_ column: SQL, _ comparison: Comparison) -> SQL {
    guard let range = comparison.days else { return "0" }
    switch comparison.sign {
    case .equal: return "\(column) BETWEEN \(range.lowerBound) AND \(range.upperBound)"
    case .below: return "\(column) < \(range.lowerBound)"
    case .atMost: return "\(column) <= \(range.upperBound)"
    case .above: return "\(column) > \(range.upperBound)"
    case .atLeast: return "\(column) >= \(range.lowerBound)"
    }
  }

  private func numbers(_ column: SQL, _ comparison: Comparison) -> SQL {
    guard let number = comparison.number else { return "0" }
    return "\(column) \(SQL(sql: comparison.sign.rawValue)) \(number)"
  }

  private func mark(_ mark: Mark) -> SQL {
    switch mark {
    case .orphan: "(n.marks & \(MarkBit.orphan.rawValue)) <> 0"
    case .deadend: "(n.marks & \(MarkBit.deadend.rawValue)) <> 0"
    case .ghosted: "(n.marks & \(MarkBit.ghosted.rawValue)) <> 0"
    case .ambiguous: "(n.marks & \(MarkBit.ambiguous.rawValue)) <> 0"
    case .stale: "n.stale_after <= \(now)"
    case .undated: "(n.created IS NULL AND n.updated IS NULL)"
    case .draft, .deprecated: "n.status = \(mark.rawValue)"
    }
  }

  private func bit(_ part: Part) -> HasBit {
    switch part {
    case .table: .table
    case .incident: .incident
    case .code: .code
    case .task: .task
    case .problem: .problem
    }
  }
}

import GRDB

/// Finds and scores the notes that have certain words, at a bounded cost.
struct Ranking {
  let db: Database
  /// From this many matches on, not every match is scored.
  var limit = SearchOptions(now: 0).candidateLimit

  private static let shown = 600

  /// An expression with what its phrases are worth.
  struct Wanted {
    var expression: String
    var plan: RankPlan
  }

  /// The expression of words that all or partly must be there; nil where a part is no words.
  func wanted(_ condition: Condition) throws -> Wanted? {
    guard let expression = MatchExpression.of(condition) else { return nil }
    let terms = condition.positiveTerms
    let notes = try notes()
    var plan = RankPlan()
    for (place, term) in terms.enumerated() {
      plan.phrases.append(RankPlan.Phrase(term: place, worth: 1))
      // A word alone is as rare as it is.
      let count = terms.count > 1 ? try count(MatchExpression.of(term), limit) : 1
      plan.rarities.append(RankPlan.rarity(count: count, of: notes))
    }
    return Wanted(expression: expression, plan: plan)
  }

  func notes() throws -> Int { try Int.fetchOne(db, sql: "SELECT count(*) FROM note") ?? 0 }

  /// Notes that match and meet a filter, best first.
  ///
  /// - Parameter all: whether every match is wanted, at any cost.
  func matches(
    _ wanted: Wanted, filter: SQL?, all: Bool
  ) throws -> (candidates: [Candidate], total: Int, isCounted: Bool) {
    let count = all ? 0 : try count(wanted.expression, limit + 1)
    if all || count <= limit {
      let found = try scored(wanted, filter, limit: all || filter != nil ? -1 : Self.shown)
      return (found, filter == nil && !all ? count : found.count, true)
    }
    return (try bounded(wanted, filter), limit, false)
  }

  /// How many notes match, at most `limit`.
  func count(_ expression: String, _ limit: Int) throws -> Int {
    try Int.fetchOne(
      db, sql: "SELECT count(*) FROM (SELECT 1 FROM text WHERE text MATCH ? LIMIT ?)",
      arguments: [expression, limit]) ?? 0
  }

  /// Every match, or the `limit` best.
  func scored(_ wanted: Wanted, _ filter: SQL?, limit: Int) throws -> [Candidate] {
    let score: SQL = "\(sql: RankFunction.name)(text, \(wanted.plan.argument))"
    let columns = SQL(sql: Candidate.columns)
    if let filter {
      return try fetch(
        """
        SELECT \(columns), \(score) FROM text JOIN note n ON n.rowid = text.rowid
        WHERE text MATCH \(wanted.expression) AND (\(filter))
        """)
    }
    return try fetch(
      """
      SELECT \(columns), m.s FROM (SELECT rowid AS r, \(score) AS s FROM text
      WHERE text MATCH \(wanted.expression) ORDER BY s DESC LIMIT \(limit)) m
      JOIN note n ON n.rowid = m.r
      """)
  }

  /// The best of very many matches: those in names, then the most linked ones.
  private func bounded(_ wanted: Wanted, _ filter: SQL?) throws -> [Candidate] {
    var named: [Candidate] = []
    for columns in ["{title alias tag heading}", "{title alias tag}", "{title}"]
    where !wanted.expression.contains("{") {
      var inNames = wanted
      inNames.expression = "\(columns) : (\(wanted.expression))"
      if try count(inNames.expression, limit + 1) <= limit {
        named = try scored(inNames, filter, limit: Self.shown)
        break
      }
    }
    let known = Set(named.map(\.row))
    let least = named.map(\.score).min() ?? 1
    return try named
      + popular(wanted.expression, filter).filter { !known.contains($0.row) }
      .map { candidate in
        var candidate = candidate
        candidate.score = least / 2
        return candidate
      }
  }

  private func popular(_ expression: String, _ filter: SQL?) throws -> [Candidate] {
    let most = filter == nil ? 2_000 : 20_000
    let ranked = try Int64.fetchAll(
      db, sql: "SELECT rowid FROM note ORDER BY inbound DESC, rowid LIMIT ?", arguments: [most])
    let wanted = Set(ranked)
    var matching: Set<Int64> = []
    let rows = try Int64.fetchCursor(
      db, sql: "SELECT rowid FROM text WHERE text MATCH ?", arguments: [expression])
    while let row = try rows.next() { if wanted.contains(row) { matching.insert(row) } }
    let list = ranked.lazy.filter { matching.contains($0) }
      .prefix(filter == nil ? Self.shown : most).map(String.init).joined(separator: ",")
    return try fetch(
      """
      SELECT \(sql: Candidate.columns), 1.0 FROM note n
      WHERE n.rowid IN (SELECT value FROM json_each(\("[\(list)]"))) AND (\(filter ?? "1"))
      """)
  }

  /// Notes that meet a filter alone.
  func filtered(_ filter: SQL) throws -> [Candidate] {
    try fetch("SELECT \(sql: Candidate.columns), 1.0 FROM note n WHERE \(filter)")
  }

  /// Notes whose title begins so, the most linked ones.
  func notes(named prefix: String) throws -> [Candidate] {
    try fetch(
      """
      SELECT \(sql: Candidate.columns), 1.0 FROM note n
      WHERE n.name >= \(prefix) AND n.name < \(prefix + "\u{10FFFF}")
      ORDER BY n.inbound DESC, n.rowid LIMIT \(Self.shown)
      """)
  }

  private func fetch(_ request: SQL) throws -> [Candidate] {
    try SQLRequest<Row>(literal: request).fetchAll(db).map(Candidate.init)
  }
}

import GRDB

/// Finds and scores the notes that have certain words, at a bounded cost.
struct Ranking {
  let db: Database
  /// From this many matches on, not every match is scored in full.
  var limit = SearchOptions(now: 0).candidateLimit

  /// Candidates at most, from which links and status make the final order.
  static let shown = 600
  /// Notes that are scored in any case, since others link to them.
  private static let linkedLimit = 500
  /// A word that more notes have is as rare as if it were so many.
  static let countLimit = 25_000

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
      let count = terms.count > 1 ? try count(MatchExpression.of(term), Self.countLimit) : 1
      plan.rarities.append(RankPlan.rarity(count: count, of: notes))
    }
    return Wanted(expression: expression, plan: plan)
  }

  func notes() throws -> Int { try Int.fetchOne(db, sql: "SELECT count(*) FROM note") ?? 0 }

  /// How many notes match, at most `limit`.
  func count(_ expression: String, _ limit: Int) throws -> Int {
    try Int.fetchOne(
      db, sql: "SELECT count(*) FROM (SELECT 1 FROM text WHERE text MATCH ? LIMIT ?)",
      arguments: [expression, limit]) ?? 0
  }

  /// The best notes that match and meet a filter, in no order, and how many there are.
  ///
  /// Looks at every match; of more than ``limit`` the full score is worked out only for those that
  /// are likely to be the best and those that are linked to most.
  /// - Parameter most: notes that are returned at most; nil for all, at any cost.
  func scored(
    _ wanted: Wanted, _ filter: SQL? = nil, most: Int? = Self.shown
  ) throws -> (candidates: [Candidate], total: Int) {
    var plan = wanted.plan
    if most != nil, try notes() > limit {
      plan.room = limit
      plan.always = try mostLinked()
    }
    let score: SQL = "\(sql: RankFunction.name)(text, \(plan.argument))"
    var request: SQL = "SELECT text.rowid, \(score) FROM text"
    if filter != nil { request += " JOIN note n ON n.rowid = text.rowid" }
    request += " WHERE text MATCH \(wanted.expression)"
    if let filter { request += " AND (\(filter))" }
    var best = BestRows(room: most ?? .max)
    var total = 0
    let rows = try SQLRequest<Row>(literal: request).fetchCursor(db)
    while let row = try rows.next() {
      total += 1
      let score: Double = row[1]
      if score > RankFunction.unscored { best.add(row[0], score) }
    }
    return (try candidates(best.entries), total)
  }

  /// Rows of the notes that others link to most, which their place lifts; ascending.
  private func mostLinked() throws -> [Int64] {
    try Int64.fetchAll(
      db, sql: "SELECT rowid FROM note WHERE inbound > 0 ORDER BY inbound DESC, rowid LIMIT ?",
      arguments: [Self.linkedLimit]
    ).sorted()
  }

  private func candidates(_ entries: [BestRows.Entry]) throws -> [Candidate] {
    let scores = Dictionary(entries.map { ($0.row, $0.score) }) { first, _ in first }
    let list = "[\(entries.map { String($0.row) }.joined(separator: ","))]"
    var candidates = try fetch(
      """
      SELECT \(sql: Candidate.columns), 0.0 FROM note n
      WHERE n.rowid IN (SELECT value FROM json_each(\(list)))
      """)
    for place in candidates.indices {
      candidates[place].score = scores[candidates[place].row] ?? 0
    }
    return candidates
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
    var candidates: [Candidate] = []
    let rows = try SQLRequest<Row>(literal: request).fetchCursor(db)
    while let row = try rows.next() { candidates.append(Candidate(row)) }
    return candidates
  }
}

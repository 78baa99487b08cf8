import GRDB

/// Finds and scores the notes that have certain words, at a bounded cost.
struct Ranking {
  private let index: NoteIndex
  private let db: Database
  private let revision: Int
  /// See ``RowRanking/fewRows``.
  var fewRows = RowRanking.fewRows

  init(_ index: NoteIndex, _ db: Database) throws {
    self.index = index
    self.db = db
    revision = try IndexMeta(db).revision
  }

  /// Candidates at most, from which links and status make the final order.
  static let shown = 600
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

  func notes() throws -> Int {
    try index.known.count(of: "", .max, at: revision) {
      try Int.fetchOne(db, sql: "SELECT count(*) FROM note") ?? 0
    }
  }

  /// How many notes match, at most `limit`.
  func count(_ expression: String, _ limit: Int) throws -> Int {
    try index.known.count(of: expression, limit, at: revision) {
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM (SELECT 1 FROM text WHERE text MATCH ? LIMIT ?)",
        arguments: [expression, limit]) ?? 0
    }
  }

  /// The best notes that match and meet a filter, in no order, and how many there are.
  ///
  /// Scores every match, some 0.5 µs each for a word.
  /// - Parameter most: notes that are returned at most; nil for all, at any cost.
  func scored(
    _ wanted: Wanted, _ filter: SQL? = nil, most: Int? = Self.shown
  ) throws -> (candidates: [Candidate], total: Int) {
    let ranking = RowRanking(
      wanted.plan, room: most ?? .max, sizes: index.known.sizes(at: revision), fewRows: fewRows
    ) { [index, revision, db] in try? index.known.sizes(at: revision) { try NoteSizes(db) } }
    // Gives no row: the function keeps what it sees. The filter comes first.
    let rank = SQL(sql: "\(RankFunction.name)(text, ?)", arguments: [nil])
    let request: SQL =
      if let filter {
        """
        SELECT 1 FROM text JOIN note n ON n.rowid = text.rowid
        WHERE text MATCH \(wanted.expression) AND CASE WHEN \(filter) THEN \(rank) ELSE 0 END
        """
      } else {
        "SELECT 1 FROM text WHERE text MATCH \(wanted.expression) AND \(rank)"
      }
    let (sql, arguments) = try request.build(db)
    // Of filters there are any number.
    let statement =
      try filter == nil ? db.cachedStatement(sql: sql) : db.makeStatement(sql: sql)
    try statement.setArguments(arguments)
    try RankFunction.run(statement, ranking)
    return (try candidates(ranking.best.entries), ranking.total)
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

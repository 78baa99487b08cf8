import GRDB
import Notes

extension NoteIndex {
  /// The notes that meet a query, ranked, each with its best passage; where few do, notes with most
  /// of its words follow apart.
  ///
  /// Reads the files of the hits that it returns, and of more for `section:` and regular
  /// expressions, for which it takes a second and a half at most.
  package func search(_ query: Query, _ options: SearchOptions) throws(IndexError) -> SearchAnswer {
    do {
      guard let condition = query.condition else { return SearchAnswer() }
      var answer = SearchAnswer()
      let found = try database.read { try find(condition, options, $0) }
      answer.total = found.total
      answer.isCounted = found.isCounted
      answer.isPartial = found.isPartial
      let shown = found.shown(options, condition)
      let whole = min(found.whole.count, shown.count)
      let hits = passages(shown.map(HitSource.init), condition, each: 1).compactMap(\.first)
      answer.hits = Array(hits.prefix(whole))
      answer.nearMisses = Array(hits.dropFirst(whole))
      if found.whole.count < Found.few { answer.spellings = try spellings(condition) }
      return answer
    } catch {
      throw IndexError(error)
    }
  }

  /// The ids of the notes that meet a query, in order; reads no file but for `section:` and regular
  /// expressions.
  package func ids(_ query: Query, _ options: SearchOptions) throws(IndexError) -> [String] {
    guard let condition = query.condition else { return [] }
    do {
      let found = try database.read { try find(condition, options, $0) }
      return found.shown(options, condition).filter { !$0.isNear }.map(\.id)
    } catch {
      throw IndexError(error)
    }
  }

  /// Candidates for a query, and where few meet it, those with most of its words.
  func find(
    _ condition: Condition, _ options: SearchOptions, _ db: Database
  ) throws -> Found {
    if options.isTyping, let found = try beginning(condition, options, db) { return found }
    var found = try whole(condition, options, db)
    if found.whole.count < Found.few, let terms = condition.plainTerms, terms.count > 1 {
      try addNear(terms, to: &found, options, db)
    }
    return found
  }

  /// Candidates that meet a query.
  func whole(
    _ condition: Condition, _ options: SearchOptions, _ db: Database
  ) throws -> Found {
    let files = FileConditions(index: self, db: db)
    let compiler = ConditionSQL(
      now: options.now, rulesOff: folder.configuration.rulesOff
    ) { try files.rows($0) }
    let ranking = try Ranking(self, db)
    let parts = condition.conjuncts
    let texts = parts.filter { MatchExpression.of($0) != nil }
    let rest = parts.filter { MatchExpression.of($0) == nil }
    let filter = rest.isEmpty ? nil : try compiler.sql(.all(rest))
    guard !texts.isEmpty, let wanted = try ranking.wanted(.all(texts)) else {
      return Found(try ranking.filtered(filter ?? "1"), files)
    }
    let isAll = options.limit == nil || options.order != .score
    let scored = try ranking.scored(wanted, filter, most: isAll ? nil : Ranking.shown)
    var found = Found(scored.candidates, files)
    found.total = scored.total
    return found
  }

  /// Notes with some of the words that are looked at, at most, while a query is typed.
  private static let typedLimit = 5_000

  /// Adds notes with most of the words; those with all are scored by the same measure.
  private func addNear(
    _ terms: [TextTerm], to found: inout Found, _ options: SearchOptions, _ db: Database
  ) throws {
    let wanted = terms.map { WeightedTerm($0, weight: 1) }
    let all = try PartialRanking(
      index: self, db: db, limit: options.isTyping ? Self.typedLimit : PartialRanking.usualLimit
    ).notes(with: wanted, endings: true)
    let scores = Dictionary(all.map { ($0.row, $0.score) }) { first, _ in first }
    let isScored = found.whole.allSatisfy { scores[$0.row] != nil }
    for place in found.whole.indices where isScored {
      found.whole[place].score = scores[found.whole[place].row] ?? 0
    }
    let known = Set(found.whole.map(\.row))
    found.near = all.filter { !known.contains($0.row) }
    for place in found.near.indices { found.near[place].isNear = true }
  }

  /// The best passages of each note, `each` at most, in the order of its file; never none.
  ///
  /// Reads of a file only its text and headings, unless no passage has the words.
  func passages(_ sources: [HitSource], _ condition: Condition, each: Int) -> [[SearchHit]] {
    let terms = condition.positiveTerms
    let whole = PassageFinder(terms: terms, patterns: condition.patterns)
    let near = PassageFinder(terms: terms, patterns: [], takesEndings: true)
    return parallelMap(sources) { source in
      let finder = source.isNear ? near : whole
      return finder.hits(source, folder.readText(source.path, id: source.id), limit: each) {
        folder.read(source.path, id: source.id)
      }
    }
  }
}

extension Condition {
  /// The terms of a query that is words alone, in order; nil for any other.
  var plainTerms: [TextTerm]? {
    var terms: [TextTerm] = []
    for part in conjuncts {
      guard case .text(let term) = part, term.column == nil else { return nil }
      terms.append(term)
    }
    return terms
  }

  /// The words of a query that is words alone, in order; nil for any other.
  var plainWords: String? {
    plainTerms?.flatMap(\.words).joined(separator: " ")
  }
}

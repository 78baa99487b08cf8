import GRDB
import GRDBSQLite

/// The function `lore_rank` of the full-text engine, which scores one row.
///
/// The engine's own `bm25` adds up all columns before it looks how often a word occurs, so that a title
/// cannot stand out, gives a word nothing that half of the notes have, and knows no nearness.
enum RankFunction {
  static let name = "lore_rank"
  /// The score of a row that is not among the best.
  static let unscored = -1.0

  /// Makes the function known to a connection.
  static func register(in db: Database) {
    let api = FTS5.api(db)
    _ = api.pointee.xCreateFunction(
      UnsafeMutablePointer(mutating: api), name, nil, rankRow, nil)
  }
}

/// A C function, which cannot be a member: arguments are the engine's, then a ``RankPlan``.
private func rankRow(
  _ api: UnsafePointer<Fts5ExtensionApi>?, _ row: OpaquePointer?, _ result: OpaquePointer?,
  _ count: Int32, _ values: UnsafeMutablePointer<OpaquePointer?>?
) {
  guard let api, let row, count == 1, let plan = values?[0],
    let ranking = RowRanking.of(api, row, plan)
  else {
    sqlite3_result_double(result, 0)
    return
  }
  sqlite3_result_double(result, RowScore(api, row, ranking).value())
}

/// What all rows of one query have in common; kept by the engine until the query ends.
private final class RowRanking {
  let plan: RankPlan
  let fields: FieldWorth
  /// What all words tell together.
  let whole: Double
  /// Words of an average note; 0 where there is none.
  let averageLength: Double
  /// The best rows so far by what they seem; nil where every row is scored.
  var seeming: BestRows?

  private init(
    _ api: UnsafePointer<Fts5ExtensionApi>, _ row: OpaquePointer, _ plan: RankPlan
  ) {
    self.plan = plan
    fields = plan.isSymptom ? .symptom : .words
    whole = plan.rarities.reduce(0, +)
    var sum: Int64 = 0
    for column in FieldWorth.text {
      var total: Int64 = 0
      _ = api.pointee.xColumnTotalSize(row, Int32(column), &total)
      sum += total
    }
    var notes: Int64 = 0
    _ = api.pointee.xRowCount(row, &notes)
    averageLength = Double(sum) / Double(max(1, notes))
    seeming = plan.room < Int(notes) ? BestRows(room: plan.room) : nil
  }

  /// Whether a row is scored whatever it seems.
  func isAlwaysScored(_ row: Int64) -> Bool {
    var low = 0
    var high = plan.always.count
    while low < high {
      let middle = (low + high) / 2
      if plan.always[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low < plan.always.count && plan.always[low] == row
  }

  /// That of the query that is running, made at its first row.
  static func of(
    _ api: UnsafePointer<Fts5ExtensionApi>, _ row: OpaquePointer, _ plan: OpaquePointer
  ) -> RowRanking? {
    if let known = api.pointee.xGetAuxdata(row, 0) {
      return Unmanaged<RowRanking>.fromOpaque(known).takeUnretainedValue()
    }
    guard let blob = sqlite3_value_blob(plan) else { return nil }
    let bytes = UnsafeRawBufferPointer(start: blob, count: Int(sqlite3_value_bytes(plan)))
    let ranking = RowRanking(api, row, RankPlan(argument: bytes))
    let kept = Unmanaged.passRetained(ranking).toOpaque()
    // Where it cannot be kept the engine lets it go at once.
    let code = api.pointee.xSetAuxdata(row, kept) { pointer in
      if let pointer { Unmanaged<RowRanking>.fromOpaque(pointer).release() }
    }
    return code == SQLITE_OK ? ranking : nil
  }
}

/// The score of one row while it is worked out.
private struct RowScore {
  let api: UnsafePointer<Fts5ExtensionApi>
  let row: OpaquePointer
  let ranking: RowRanking

  private static let columns = TextColumn.allCases.count
  /// Counts of a word: by column, then among the first words of the text.
  private static let width = columns + 1
  private static let body = TextColumn.allCases.firstIndex(of: .body) ?? 0
  /// Occurrences of a phrase that are looked at; more say no more.
  private static let occurrenceLimit = 64
  /// How many words a name has, as long as nobody looks.
  private static let usualName: Int32 = 4

  init(
    _ api: UnsafePointer<Fts5ExtensionApi>, _ row: OpaquePointer, _ ranking: RowRanking
  ) {
    self.api = api
    self.row = row
    self.ranking = ranking
  }

  func value() -> Double {
    let terms = ranking.plan.rarities.count
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: terms * Self.width) { counts in
      counts.initialize(repeating: 0)
      guard terms > 1 else {
        read(counts, nil)
        return score(counts, nearness: 1)
      }
      return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: Nearness.size) { words in
        words.initialize(repeating: 0)
        var nearness = Nearness(words: words)
        withUnsafeMutablePointer(to: &nearness) { read(counts, $0) }
        let best = nearness.best { ranking.plan.rarities[$0] }
        return score(counts, nearness: 1 + best / max(ranking.whole, 1e-9))
      }
    }
  }

  /// Counts occurrences by word and column, and marks where they stand.
  private func read(
    _ counts: UnsafeMutableBufferPointer<Double>, _ nearness: UnsafeMutablePointer<Nearness>?
  ) {
    let phrases = ranking.plan.phrases
    for phrase in 0..<min(phrases.count, Int(api.pointee.xPhraseCount(row))) {
      let (term, worth) = (phrases[phrase].term, phrases[phrase].worth)
      guard ranking.plan.rarities.indices.contains(term) else { continue }
      var occurrences = Fts5PhraseIter()
      var (column, offset): (Int32, Int32) = (-1, -1)
      guard
        api.pointee.xPhraseFirst(row, Int32(phrase), &occurrences, &column, &offset) == SQLITE_OK
      else { continue }
      var count = 0
      while column >= 0, count < Self.occurrenceLimit {
        counts[term * Self.width + Int(column)] += worth
        if Int(column) == Self.body, offset < FieldWorth.leadLength {
          counts[term * Self.width + Self.columns] += worth
        }
        nearness?.pointee.mark(term, Int(column), Int(offset))
        count += 1
        api.pointee.xPhraseNext(row, &occurrences, &column, &offset)
      }
    }
  }

  private func score(
    _ counts: UnsafeMutableBufferPointer<Double>, nearness: Double
  ) -> Double {
    if ranking.seeming != nil {
      // The length of a note costs as much as all else, and moves it little among its like.
      let seems = sum(counts, ratio: 1) { _ in Self.usualName } * nearness
      let number = api.pointee.xRowid(row)
      let isBest = ranking.seeming?.add(number, seems) == true
      guard isBest || ranking.isAlwaysScored(number) else { return RankFunction.unscored }
    }
    let length = FieldWorth.text.reduce(0.0) { $0 + Double(size($1)) }
    let ratio = ranking.averageLength > 0 ? length / ranking.averageLength : 1
    return sum(counts, ratio: ratio, size) * nearness
  }

  /// - Parameter ratio: the note's length by that of an average one.
  private func sum(
    _ counts: UnsafeMutableBufferPointer<Double>, ratio: Double, _ size: (Int) -> Int32
  ) -> Double {
    let room = FieldWorth.saturation * (1 - FieldWorth.lengthPart + FieldWorth.lengthPart * ratio)
    var sum = 0.0
    var covered = 0.0
    for (term, rarity) in ranking.plan.rarities.enumerated() {
      let has = UnsafeMutableBufferPointer(
        rebasing: counts[term * Self.width..<(term + 1) * Self.width])
      let worth = self.worth(has, room, size)
      sum += rarity * worth
      if worth > 0 { covered += rarity }
    }
    // Of a symptom a note has few words; of a query that a person types it should have most.
    guard !ranking.plan.isSymptom, ranking.whole > 0 else { return sum }
    return sum * (1 - FieldWorth.coverage * (1 - covered / ranking.whole))
  }

  /// What one word adds: how often the text has it, with ever less for more, and each name that has it.
  private func worth(
    _ counts: UnsafeMutableBufferPointer<Double>, _ room: Double, _ size: (Int) -> Int32
  ) -> Double {
    let fields = ranking.fields
    var inText = 0.0
    var inNames = FieldWorth.lead * min(1, counts[Self.columns])
    var aside = 0.0
    for column in 0..<Self.columns where counts[column] > 0 {
      inText += fields.text[column] * counts[column]
      let once = min(1, counts[column])
      if fields.names[column] > 0 {
        inNames +=
          fields.names[column] * once
          / (1 + FieldWorth.nameLength
            * Double(FieldWorth.names.contains(column) ? size(column) : 0))
      }
      aside = max(aside, fields.aside[column] * once)
    }
    return inText * (FieldWorth.saturation + 1) / (inText + room) + inNames + aside
  }

  private func size(_ column: Int) -> Int32 {
    var size: Int32 = 0
    _ = api.pointee.xColumnSize(row, Int32(column), &size)
    return size
  }
}

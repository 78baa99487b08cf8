import GRDB
import GRDBSQLite

/// The function `lore_rank` of the full-text engine, which scores one row.
///
/// The engine's own `bm25` adds up all columns before it looks how often a word occurs, so that a title
/// cannot stand out, gives a word nothing that half of the notes have, and knows no nearness.
enum RankFunction {
  static let name = "lore_rank"

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
    let blob = sqlite3_value_blob(plan)
  else {
    sqlite3_result_double(result, 0)
    return
  }
  let bytes = UnsafeRawBufferPointer(start: blob, count: Int(sqlite3_value_bytes(plan)))
  sqlite3_result_double(result, RowScore(api, row, bytes).value())
}

/// The score of one row while it is worked out.
private struct RowScore {
  let api: UnsafePointer<Fts5ExtensionApi>
  let row: OpaquePointer
  let plan: UnsafeRawBufferPointer
  let terms: Int

  private static let columns = TextColumn.allCases.count
  /// Counts of a word: by column, then among the first words of the text.
  private static let width = columns + 1
  private static let body = TextColumn.allCases.firstIndex(of: .body) ?? 0
  /// Occurrences of a phrase that are looked at; more say no more.
  private static let occurrenceLimit = 64

  init(
    _ api: UnsafePointer<Fts5ExtensionApi>, _ row: OpaquePointer, _ plan: UnsafeRawBufferPointer
  ) {
    self.api = api
    self.row = row
    self.plan = plan
    terms = Int(plan.count >= 16 ? plan.loadUnaligned(fromByteOffset: 8, as: Double.self) : 0)
  }

  private func number(_ place: Int) -> Double {
    let offset = place * 8
    guard offset + 8 <= plan.count else { return 0 }
    return plan.loadUnaligned(fromByteOffset: offset, as: Double.self)
  }

  private func rarity(_ term: Int) -> Double { number(2 + term) }

  func value() -> Double {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: terms * Self.width) { counts in
      counts.initialize(repeating: 0)
      guard terms > 1 else {
        read(counts, nil)
        return score(counts)
      }
      return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: Nearness.size) { words in
        words.initialize(repeating: 0)
        var nearness = Nearness(words: words)
        withUnsafeMutablePointer(to: &nearness) { read(counts, $0) }
        let whole = (0..<terms).reduce(0) { $0 + rarity($1) }
        let best = nearness.best(rarity)
        return score(counts) * (1 + best / max(whole, 1e-9))
      }
    }
  }

  /// Counts occurrences by word and column, and marks where they stand.
  private func read(
    _ counts: UnsafeMutableBufferPointer<Double>, _ nearness: UnsafeMutablePointer<Nearness>?
  ) {
    let phrases = Int(api.pointee.xPhraseCount(row))
    for phrase in 0..<phrases {
      let term = Int(number(2 + terms + 2 * phrase))
      let worth = number(3 + terms + 2 * phrase)
      guard term < terms else { continue }
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

  private func score(_ counts: UnsafeMutableBufferPointer<Double>) -> Double {
    let isSymptom = number(0) == 1
    let fields = isSymptom ? FieldWorth.symptom : FieldWorth.words
    var length = 0.0
    var average = 0.0
    for column in FieldWorth.text {
      length += Double(size(column))
      average += Double(total(column))
    }
    var notes: Int64 = 0
    _ = api.pointee.xRowCount(row, &notes)
    let ratio = average > 0 ? length * Double(max(1, notes)) / average : 1
    let room = FieldWorth.saturation * (1 - FieldWorth.lengthPart + FieldWorth.lengthPart * ratio)
    var sum = 0.0
    var covered = 0.0
    var whole = 0.0
    for term in 0..<terms {
      let has = UnsafeMutableBufferPointer(
        rebasing: counts[term * Self.width..<(term + 1) * Self.width])
      let worth = self.worth(has, fields, room)
      sum += rarity(term) * worth
      whole += rarity(term)
      if worth > 0 { covered += rarity(term) }
    }
    // Of a symptom a note has few words; of a query that a person types it should have most.
    guard !isSymptom, whole > 0 else { return sum }
    return sum * (1 - FieldWorth.coverage * (1 - covered / whole))
  }

  /// What one word adds: how often the text has it, with ever less for more, and each name that has it.
  private func worth(
    _ counts: UnsafeMutableBufferPointer<Double>, _ fields: FieldWorth, _ room: Double
  ) -> Double {
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

  private func total(_ column: Int) -> Int64 {
    var total: Int64 = 0
    _ = api.pointee.xColumnTotalSize(row, Int32(column), &total)
    return total
  }
}

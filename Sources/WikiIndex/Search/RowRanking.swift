/// Scores the rows of one query, one after another, and keeps the best.
final class RowRanking {
  private let plan: RankPlan
  private let fields: FieldWorth
  /// What all words tell together.
  private let whole: Double
  /// Words of an average note; nil before the first row.
  private var averageLength: Double?
  private(set) var best: BestRows
  /// How many rows there were.
  private(set) var total = 0
  private var sizes: NoteSizes?
  private let loadSizes: () -> NoteSizes?

  /// Counts of each word: by column, then among the first words of the text.
  private let counts: UnsafeMutableBufferPointer<Double>
  private var nearness: Nearness

  private static let columns = TextColumn.allCases.count
  private static let width = columns + 1
  private static let body = TextColumn.allCases.firstIndex(of: .body) ?? 0
  /// Occurrences of a phrase that are looked at; more say no more.
  private static let occurrenceLimit = 64
  /// From so many rows on it is cheaper to have the sizes of all notes.
  static let fewRows = 500
  private let fewRows: Int

  /// - Parameters:
  ///   - room: rows that are kept.
  ///   - sizes: of the notes; nil to ask the engine for each row.
  ///   - load: reads the sizes; asked once there are more rows than `fewRows`.
  init(
    _ plan: RankPlan, room: Int, sizes: NoteSizes?, fewRows: Int = RowRanking.fewRows,
    load: @escaping () -> NoteSizes?
  ) {
    self.plan = plan
    fields = plan.isSymptom ? .symptom : .words
    whole = plan.rarities.reduce(0, +)
    best = BestRows(room: room)
    self.sizes = sizes
    self.fewRows = fewRows
    loadSizes = load
    counts = .allocate(capacity: max(1, plan.rarities.count * Self.width))
    nearness = Nearness()
  }

  deinit { counts.deallocate() }

  func add(_ row: MatchedRow) {
    total += 1
    if total == fewRows, sizes == nil { sizes = loadSizes() }
    if averageLength == nil { averageLength = row.averageSize(FieldWorth.textColumns) }
    counts.update(repeating: 0)
    read(row)
    let number = row.number
    best.add(number, score(number, row))
  }

  /// Counts occurrences by word and column, and marks where they stand.
  private func read(_ row: MatchedRow) {
    let isAlone = plan.rarities.count < 2
    for phrase in 0..<min(plan.phrases.count, row.phraseCount) {
      let (term, worth) = (plan.phrases[phrase].term, plan.phrases[phrase].worth)
      guard plan.rarities.indices.contains(term) else { continue }
      let counts = UnsafeMutableBufferPointer(
        rebasing: counts[term * Self.width..<(term + 1) * Self.width])
      row.forEachOccurrence(of: phrase, limit: Self.occurrenceLimit) { column, offset in
        counts[column] += worth
        if column == Self.body, offset < FieldWorth.leadLength { counts[Self.columns] += worth }
        if !isAlone { nearness.mark(term, column, offset) }
      }
    }
  }

  private func score(_ number: Int64, _ row: MatchedRow) -> Double {
    let length = sizes?.text(of: number) ?? FieldWorth.textColumns.reduce(0) { $0 + row.size($1) }
    let average = averageLength ?? 0
    let ratio = average > 0 ? Double(length) / average : 1
    let room = FieldWorth.saturation * (1 - FieldWorth.lengthPart + FieldWorth.lengthPart * ratio)
    var sum = 0.0
    var covered = 0.0
    for (term, rarity) in plan.rarities.enumerated() {
      let has = UnsafeMutableBufferPointer(
        rebasing: counts[term * Self.width..<(term + 1) * Self.width])
      let worth = worth(has, room, number, row)
      sum += rarity * worth
      if worth > 0 { covered += rarity }
    }
    // Of a symptom a note has few words; of a query that a person types it should have most.
    if !plan.isSymptom, whole > 0 { sum *= 1 - FieldWorth.coverage * (1 - covered / whole) }
    guard plan.rarities.count > 1 else { return sum }
    return sum * (1 + nearness.finish { plan.rarities[$0] } / max(whole, 1e-9))
  }

  /// What one word adds: how often the text has it, with ever less for more, and each name that has
  /// it.
  private func worth(
    _ counts: UnsafeMutableBufferPointer<Double>, _ room: Double, _ number: Int64,
    _ row: MatchedRow
  ) -> Double {
    var inText = 0.0
    var inNames = FieldWorth.lead * min(1, counts[Self.columns])
    var aside = 0.0
    for column in 0..<Self.columns where counts[column] > 0 {
      inText += fields.text[column] * counts[column]
      let once = min(1, counts[column])
      if fields.names[column] > 0 {
        let size =
          FieldWorth.isName[column]
          ? sizes?.name(column, of: number) ?? row.size(column) : 0
        inNames += fields.names[column] * once / (1 + FieldWorth.nameLength * Double(size))
      }
      aside = max(aside, fields.aside[column] * once)
    }
    return inText * (FieldWorth.saturation + 1) / (inText + room) + inNames + aside
  }
}

import GRDB
import GRDBSQLite

/// The function `lore_rank` of the full-text engine, which hands each row that matches to a
/// ``RowRanking``.
///
/// The engine's own `bm25` adds up all columns before it looks how often a word occurs, so that a
/// title cannot stand out, gives a word nothing that half of the notes have, and knows no nearness.
enum RankFunction {
  static let name = "lore_rank"
  /// Tells the pointer to a ranking from others; SQLite keeps no copy.
  private static let type: StaticString = "lore_rank"

  /// Makes the function known to a connection.
  static func register(in db: Database) {
    let api = FTS5.api(db)
    _ = api.pointee.xCreateFunction(
      UnsafeMutablePointer(mutating: api), name, nil, rankRow, nil)
  }

  /// Runs a statement whose last argument is given to the function, with `ranking` as that.
  static func run(_ statement: Statement, _ ranking: RowRanking) throws {
    let place = sqlite3_bind_parameter_count(statement.sqliteStatement)
    let pointer = Unmanaged.passUnretained(ranking).toOpaque()
    sqlite3_bind_pointer(statement.sqliteStatement, place, pointer, typeName, nil)
    defer { sqlite3_bind_null(statement.sqliteStatement, place) }
    try withExtendedLifetime(ranking) { try statement.execute() }
  }

  /// The ranking that a value of the statement is; nil for any other value.
  fileprivate static func ranking(_ value: OpaquePointer?) -> RowRanking? {
    sqlite3_value_pointer(value, typeName).map {
      Unmanaged<RowRanking>.fromOpaque($0).takeUnretainedValue()
    }
  }

  private static var typeName: UnsafePointer<CChar> {
    UnsafeRawPointer(type.utf8Start).assumingMemoryBound(to: CChar.self)
  }
}

/// A C function, which cannot be a member: arguments are the engine's, then the ranking.
private func rankRow(
  _ api: UnsafePointer<Fts5ExtensionApi>?, _ row: OpaquePointer?, _ result: OpaquePointer?,
  _ count: Int32, _ values: UnsafeMutablePointer<OpaquePointer?>?
) {
  if let api, let row, count == 1, let ranking = RankFunction.ranking(values?[0]) {
    ranking.add(MatchedRow(api: api, row: row))
  }
  sqlite3_result_int(result, 0)
}

/// A row that matches, as the full-text engine tells it.
struct MatchedRow {
  let api: UnsafePointer<Fts5ExtensionApi>
  let row: OpaquePointer

  var number: Int64 { api.pointee.xRowid(row) }

  /// Phrases of the expression.
  var phraseCount: Int { Int(api.pointee.xPhraseCount(row)) }

  /// Words of a column; costs a look into a table.
  func size(_ column: Int) -> Int {
    var size: Int32 = 0
    _ = api.pointee.xColumnSize(row, Int32(column), &size)
    return Int(size)
  }

  /// Words of some columns in all rows together, per row.
  func averageSize(_ columns: [Int]) -> Double {
    var sum: Int64 = 0
    for column in columns {
      var total: Int64 = 0
      _ = api.pointee.xColumnTotalSize(row, Int32(column), &total)
      sum += total
    }
    var rows: Int64 = 0
    _ = api.pointee.xRowCount(row, &rows)
    return Double(sum) / Double(max(1, rows))
  }

  /// Calls `body` with column and place of the occurrences of a phrase, the first `limit` of them.
  @inline(__always)
  func forEachOccurrence(of phrase: Int, limit: Int, _ body: (Int, Int) -> Void) {
    var occurrences = Fts5PhraseIter()
    var (column, offset): (Int32, Int32) = (-1, -1)
    guard
      api.pointee.xPhraseFirst(row, Int32(phrase), &occurrences, &column, &offset) == SQLITE_OK
    else { return }
    var count = 0
    while column >= 0, count < limit {
      body(Int(column), Int(offset))
      count += 1
      api.pointee.xPhraseNext(row, &occurrences, &column, &offset)
    }
  }
}

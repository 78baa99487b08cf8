import GRDB
import GRDBSQLite

/// How many words the notes of an index have, by row: the score of each needs them, and to ask the
/// full text for one costs as much as the rest of its score.
struct NoteSizes: Sendable, Equatable {
  /// Words of the columns whose length is the length of a note; by row.
  private var texts: [UInt32]
  /// Words of the columns that are names, one after another; by row.
  private var names: [UInt16]

  private static let nameCount = FieldWorth.nameColumns.count
  /// The place of each column among the names.
  private static let places = TextColumn.allCases.indices.map {
    FieldWorth.nameColumns.firstIndex(of: $0)
  }
  private static let isText = TextColumn.allCases.indices.map(FieldWorth.textColumns.contains)
  /// Rows beyond this are not kept: an index that was written so often is rare.
  private static let most: Int64 = 1 << 22

  /// Reads the sizes of all rows, some 0.2 µs each.
  init(_ db: Database) throws {
    let last = try Int64.fetchOne(db, sql: "SELECT max(id) FROM text_docsize") ?? 0
    let rows = Int(max(0, min(last, Self.most))) + 1
    texts = Array(repeating: 0, count: rows)
    names = Array(repeating: 0, count: rows * Self.nameCount)
    let statement = try db.makeStatement(sql: "SELECT id, sz FROM text_docsize")
    withExtendedLifetime(statement) { add(statement.sqliteStatement) }
  }

  private mutating func add(_ statement: OpaquePointer) {
    defer { sqlite3_reset(statement) }
    while sqlite3_step(statement) == SQLITE_ROW {
      let row = Int(sqlite3_column_int64(statement, 0))
      guard texts.indices.contains(row), let bytes = sqlite3_column_blob(statement, 1) else {
        continue
      }
      add(row, UnsafeRawBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(statement, 1))))
    }
  }

  /// Words of the text of a note; nil where it is not known.
  func text(of row: Int64) -> Int? {
    let row = Int(row)
    return row >= 0 && row < texts.count ? Int(texts[row]) : nil
  }

  /// Words of a name of a note; nil where it is not known.
  func name(_ column: Int, of row: Int64) -> Int? {
    let row = Int(row)
    guard row >= 0, row < texts.count, let place = Self.places[column] else { return nil }
    return Int(names[row * Self.nameCount + place])
  }

  /// The engine keeps the size of each column as a number of seven bits a byte, the highest first.
  private mutating func add(_ row: Int, _ bytes: UnsafeRawBufferPointer) {
    var column = 0
    var size: UInt32 = 0
    for byte in bytes where column < Self.places.count {
      size = size << 7 | UInt32(byte & 0x7F)
      guard byte < 0x80 else { continue }
      if Self.isText[column] { texts[row] += size }
      if let place = Self.places[column] {
        names[row * Self.nameCount + place] = UInt16(clamping: size)
      }
      column += 1
      size = 0
    }
  }
}

import Foundation
import GRDB

/// Numbers for all words of a wiki, so that the list of a note's words is short.
final class Lexicon {
  private let db: Database
  private let find: Statement
  private let insert: Statement
  private let name: Statement
  private var numbers: [UInt64: Int64] = [:]
  /// Words that were asked for by their numbers; notes of one wiki share most of theirs.
  private var known: [Int64: String] = [:]

  /// Words that are kept in memory at most.
  private static let knownLimit = 200_000

  init(_ db: Database) throws {
    self.db = db
    find = try db.makeStatement(sql: "SELECT id FROM lexicon WHERE word = ?")
    insert = try db.makeStatement(sql: "INSERT OR IGNORE INTO lexicon (word) VALUES (?)")
    name = try db.makeStatement(sql: "SELECT word FROM lexicon WHERE id = ?")
  }

  /// A note's words as bytes, all numbers: how many words each column has, then the distinct ones.
  func encoded(_ list: WordList) throws -> Data {
    var bytes = Data(capacity: list.hashes.count * 2 + 24)
    for count in list.counts { Self.add(Int64(count), to: &bytes) }
    for (place, hash) in list.hashes.enumerated() {
      Self.add(try number(list, place, hash), to: &bytes)
    }
    return bytes
  }

  /// What the full text is told to forget a note.
  func columns(_ encoded: Data) throws -> [String] {
    var numbers: [Int64] = []
    var number: Int64 = 0
    var shift: Int64 = 0
    for byte in encoded {
      number |= Int64(byte & 0x7F) << shift
      shift += 7
      guard byte < 0x80 || shift > 56 else { continue }
      numbers.append(number)
      (number, shift) = (0, 0)
    }
    let columns = TextColumn.allCases.count
    let words = try numbers.dropFirst(columns).compactMap(word)
    return WordList.columns(numbers.prefix(columns).map(Int.init), words)
  }

  private func word(_ number: Int64) throws -> String? {
    if let word = known[number] { return word }
    name.setUncheckedArguments([number])
    let word = try String.fetchOne(name)
    if known.count < Self.knownLimit { known[number] = word }
    return word
  }

  private func number(_ list: WordList, _ place: Int, _ hash: UInt64) throws -> Int64 {
    if let known = numbers[hash] { return known }
    let word = list.word(place)
    insert.setUncheckedArguments([word])
    try insert.execute()
    if db.changesCount == 1 {
      numbers[hash] = db.lastInsertedRowID
      return db.lastInsertedRowID
    }
    find.setUncheckedArguments([word])
    let number = try Int64.fetchOne(find) ?? 0
    numbers[hash] = number
    return number
  }

  private static func add(_ number: Int64, to bytes: inout Data) {
    var rest = UInt64(bitPattern: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}

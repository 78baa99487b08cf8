import Foundation
import GRDB
import Notes

/// Numbers for all words of a wiki, so that the list of a note's words is short.
final class Lexicon {
  private let db: Database
  private let find: Statement
  private let insert: Statement
  private let name: Statement
  private var numbers = WordNumbers()
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
    var record = RecordWriter()
    for count in list.counts { record.add(count) }
    // The table is this function's alone meanwhile.
    var known = WordNumbers(size: 0)
    swap(&known, &numbers)
    defer { swap(&known, &numbers) }
    for (place, hash) in list.hashes.enumerated() {
      if let number = known[hash] {
        record.add(Int(number))
      } else {
        let number = try number(of: list.word(place))
        known.insert(number, for: hash)
        record.add(Int(number))
      }
    }
    return Data(record.bytes)
  }

  /// What the full text is told to forget a note.
  func columns(_ encoded: Data) throws -> [String] {
    let numbers = encoded.withUnsafeBytes { bytes in
      var record = RecordReader(bytes)
      var numbers: [Int] = []
      while record.isSound, !record.isAtEnd { numbers.append(record.number()) }
      return numbers
    }
    let columns = TextColumn.allCases.count
    let words = try numbers.dropFirst(columns).compactMap { try word(Int64($0)) }
    return WordList.columns(Array(numbers.prefix(columns)), words)
  }

  private func word(_ number: Int64) throws -> String? {
    if let word = known[number] { return word }
    name.setUncheckedArguments([number])
    let word = try String.fetchOne(name)
    if known.count < Self.knownLimit { known[number] = word }
    return word
  }

  private func number(of word: String) throws -> Int64 {
    insert.setUncheckedArguments([word])
    try insert.execute()
    if db.changesCount == 1 { return db.lastInsertedRowID }
    find.setUncheckedArguments([word])
    return try Int64.fetchOne(find) ?? 0
  }
}

/// Numbers of words by the fingerprints of the words, which are as good as random.
private struct WordNumbers {
  /// Open addressing; a power of two long. 0 is free: a word of that fingerprint has no place here.
  private var hashes: [UInt64]
  private var numbers: [Int64]
  private var count = 0

  init(size: Int = 1 << 16) {
    hashes = Array(repeating: 0, count: size)
    numbers = Array(repeating: 0, count: size)
  }

  subscript(hash: UInt64) -> Int64? {
    guard hash != 0, !hashes.isEmpty else { return nil }
    let slot = slot(of: hash)
    return hashes[slot] == 0 ? nil : numbers[slot]
  }

  mutating func insert(_ number: Int64, for hash: UInt64) {
    guard hash != 0 else { return }
    if count * 2 >= hashes.count { grow() }
    let slot = slot(of: hash)
    if hashes[slot] == 0 { count += 1 }
    hashes[slot] = hash
    numbers[slot] = number
  }

  private func slot(of hash: UInt64) -> Int {
    let mask = hashes.count - 1
    var slot = Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
    while hashes[slot] != 0, hashes[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = (hashes, numbers)
    let size = max(1 << 10, hashes.count * 2)
    self = WordNumbers(size: size)
    for (place, hash) in old.0.enumerated() where hash != 0 { insert(old.1[place], for: hash) }
  }
}

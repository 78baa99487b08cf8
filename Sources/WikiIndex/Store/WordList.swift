/// The words of a note, as far as the full text must be told them again to forget the note, since
/// it keeps no copy of what it read.
///
/// It forgets by word, wherever the word stands, and counts how many words each column had.
struct WordList: Sendable {
  /// How many words each column has.
  private(set) var counts: [Int] = []
  /// Fingerprints of the distinct words, in the order of ``word(_:)``.
  private(set) var hashes: [UInt64] = []
  /// The distinct words, each with a blank after it.
  private var bytes: [UInt8] = []
  private var starts: [Int32] = []
  /// Open addressing: numbers of words plus one.
  private var table: [Int32] = Array(repeating: 0, count: 2048)

  /// The words of columns, parted by blanks.
  init(_ columns: [String]) {
    for column in columns {
      var column = column
      counts.append(column.withUTF8 { add($0) })
    }
    table = []
  }

  func word(_ number: Int) -> String {
    let end = number + 1 < starts.count ? Int(starts[number + 1]) : bytes.count
    return String(decoding: bytes[Int(starts[number])..<end - 1], as: UTF8.self)
  }

  /// Columns that the full text takes for those of a note with these counts and distinct words.
  static func columns(_ counts: [Int], _ words: [String]) -> [String] {
    var rest = words[...]
    return counts.map { count in
      var column = ""
      for _ in 0..<count { column += (rest.popFirst() ?? words.first ?? "") + " " }
      return column
    }
  }

  private mutating func add(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    var start = 0
    for position in 0...text.count where position == text.count || text[position] == 0x20 {
      if position > start {
        count += 1
        insert(UnsafeBufferPointer(rebasing: text[start..<position]))
      }
      start = position + 1
    }
    return count
  }

  private mutating func insert(_ word: UnsafeBufferPointer<UInt8>) {
    if starts.count * 2 >= table.count { grow() }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    hash ^= hash >> 29
    var slot = Int(truncatingIfNeeded: hash) & (table.count - 1)
    while table[slot] != 0 {
      if hashes[Int(table[slot]) - 1] == hash { return }
      slot = (slot + 1) & (table.count - 1)
    }
    hashes.append(hash)
    starts.append(Int32(bytes.count))
    table[slot] = Int32(starts.count)
    bytes.append(contentsOf: word)
    bytes.append(0x20)
  }

  private mutating func grow() {
    table = Array(repeating: 0, count: table.count * 4)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (table.count - 1)
      while table[slot] != 0 { slot = (slot + 1) & (table.count - 1) }
      table[slot] = Int32(number + 1)
    }
  }
}

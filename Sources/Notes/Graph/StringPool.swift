/// Strings kept once each, back to back, named by small numbers.
struct StringPool: Sendable {
  private var bytes = PackedArray<UInt8>()
  private var ends = PackedArray<UInt32>()
  /// Open addressing; 0 is free, else a number plus one. A power of two long.
  private var table: [UInt32] = Array(repeating: 0, count: 64)
  /// Strings before this one were read and are not in the table, which would cost a look at each:
  /// such a string that comes again gets a second number.
  private var firstInTable = 0

  init() {}

  /// A pool that ``write(to:)`` wrote.
  init(reading reader: inout PackedReader) {
    bytes = reader.array()
    ends = reader.array()
    firstInTable = ends.count
  }

  func write(to writer: PackedWriter) {
    writer.add(bytes)
    writer.add(ends)
  }

  var count: Int { ends.count }

  /// The number of `text`, a new one if it was not added yet.
  mutating func intern(_ text: String) -> UInt32 {
    var copy = text
    return copy.withUTF8 { intern($0) }
  }

  /// The number of `text`; nil if it was not added here.
  func find(_ text: String) -> UInt32? {
    var copy = text
    return copy.withUTF8 { utf8 in
      let slot = slot(of: utf8)
      return table[slot] == 0 ? nil : table[slot] - 1
    }
  }

  subscript(number: UInt32) -> String {
    withUTF8(of: number) { String(decoding: $0, as: UTF8.self) }
  }

  /// The first bytes of a string, which end at a whole character.
  func prefix(_ count: Int, of number: UInt32) -> String {
    withUTF8(of: number) { String(decoding: $0.prefix(count), as: UTF8.self) }
  }

  /// Calls `body` with the bytes of a string.
  func withUTF8<Result>(
    of number: UInt32, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let range = range(of: number)
    return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Bytes of a string.
  func length(of number: UInt32) -> Int { range(of: number).count }

  private func range(of number: UInt32) -> Range<Int> {
    let start = number == 0 ? 0 : Int(ends[Int(number) - 1])
    return start..<Int(ends[Int(number)])
  }

  private mutating func intern(_ utf8: UnsafeBufferPointer<UInt8>) -> UInt32 {
    if (ends.count - firstInTable) * 2 >= table.count { grow() }
    let slot = slot(of: utf8)
    if table[slot] != 0 { return table[slot] - 1 }
    bytes.append(contentsOf: utf8)
    ends.append(UInt32(bytes.count))
    table[slot] = UInt32(ends.count)
    return UInt32(ends.count - 1)
  }

  /// Where `utf8` is in the table, or the free slot where it belongs.
  private func slot(of utf8: UnsafeBufferPointer<UInt8>) -> Int {
    let mask = table.count - 1
    var slot = StringPool.hash(utf8) & mask
    while table[slot] != 0 {
      let isFound = withUTF8(of: table[slot] - 1) {
        $0.count == utf8.count && $0.elementsEqual(utf8)
      }
      if isFound { break }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private mutating func grow() {
    table = Array(repeating: 0, count: table.count * 2)
    let mask = table.count - 1
    for number in firstInTable..<ends.count {
      var slot = withUTF8(of: UInt32(number)) { StringPool.hash($0) & mask }
      while table[slot] != 0 { slot = (slot + 1) & mask }
      table[slot] = UInt32(number + 1)
    }
  }

  private static func hash(_ utf8: UnsafeBufferPointer<UInt8>) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(utf8))
    return hasher.finalize() & Int.max
  }
}

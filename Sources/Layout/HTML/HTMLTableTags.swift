/// Where tables of HTML begin, told from their tags alone, in one cheap look.
struct HTMLTableTags {
  /// The tables that stand in no other.
  private(set) var starts: [Int] = []
  /// How many are open at the end.
  private(set) var open = 0

  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        guard bytes[index] == UInt8(ascii: "<") else {
          index += 1
          continue
        }
        if Self.stands("<!--", at: index, in: bytes) {
          while index < bytes.count, !Self.stands("-->", at: index, in: bytes) { index += 1 }
        } else if Self.stands("<table", at: index, in: bytes) {
          if open == 0 { starts.append(index) }
          open += 1
        } else if Self.stands("</table", at: index, in: bytes) {
          open = max(0, open - 1)
        }
        index += 1
      }
    }
  }

  /// Letters of the mark are small ones, and the name of a tag ends with it.
  private static func stands(
    _ mark: StaticString, at place: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let count = mark.utf8CodeUnitCount
    guard place + count <= bytes.count else { return false }
    for offset in 0..<count {
      let wanted = mark.utf8Start[offset]
      let byte = bytes[place + offset]
      guard byte == wanted || (wanted >= 0x61 && byte | 0x20 == wanted) else { return false }
    }
    guard mark.utf8Start[count - 1] >= 0x61, place + count < bytes.count else { return true }
    return (bytes[place + count] | 0x20) &- 0x61 >= 26
  }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// Where bytes first stand in a range of these; nil where they do not, or are none.
  ///
  /// Made for short bytes in text: costs the product of both lengths at worst.
  package func place(
    of bytes: some RandomAccessCollection<UInt8>, in range: Range<Int>
  ) -> Range<Int>? {
    guard let first = bytes.first else { return nil }
    var position = range.lowerBound
    while position + bytes.count <= range.upperBound {
      if self[position] == first, self[position...].starts(with: bytes) {
        return position..<position + bytes.count
      }
      position += 1
    }
    return nil
  }
}

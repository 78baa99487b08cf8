extension UnsafeBufferPointer<UInt8> {
  /// Where bytes first stand in a range of these; nil where they do not, or are none.
  ///
  /// Linear in both, by Knuth, Morris and Pratt: what is looked for may repeat itself.
  package func place(of bytes: [UInt8], in range: Range<Int>) -> Range<Int>? {
    guard !bytes.isEmpty, bytes.count <= range.count else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      let borders = bytes.borders
      var matched = 0
      for position in range {
        while matched > 0, self[position] != bytes[matched] { matched = borders[matched - 1] }
        if self[position] == bytes[matched] { matched += 1 }
        if matched == bytes.count { return position + 1 - matched..<position + 1 }
      }
      return nil
    }
  }

  /// Of each beginning of these bytes the length of the longest shorter one that it ends with.
  private var borders: [Int] {
    var borders = [Int](repeating: 0, count: count)
    var matched = 0
    for position in indices.dropFirst() {
      while matched > 0, self[position] != self[matched] { matched = borders[matched - 1] }
      if self[position] == self[matched] { matched += 1 }
      borders[position] = matched
    }
    return borders
  }
}

extension [UInt8] {
  /// Where bytes first stand in a range of these; nil where they do not, or are none. Linear.
  package func place(of bytes: some Collection<UInt8>, in range: Range<Int>) -> Range<Int>? {
    withUnsafeBufferPointer { $0.place(of: Array(bytes), in: range) }
  }
}

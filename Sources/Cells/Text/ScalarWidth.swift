/// Columns of single scalars, as glibc's wcwidth counts them, frozen so that layout never changes.
package enum ScalarWidth {
  private static let low: [Int8] = (0..<0x500).map { search(UInt32($0)) }

  /// 1 or 2 columns, 0 for a mark that joins the cell before, -1 for what cannot be drawn.
  package static func of(_ value: UInt32) -> Int {
    if value >= 0x20 && value < 0x7f { return 1 }
    if value < 0x500 { return Int(low[Int(value)]) }
    if value >= 0x4e00 && value < 0xa000 { return 2 }
    return Int(search(value))
  }

  private static func search(_ value: UInt32) -> Int8 {
    scalarWidthRuns.withUnsafeBufferPointer { runs in
      var lower = 0
      var upper = runs.count
      while upper - lower > 1 {
        let middle = (lower + upper) / 2
        if runs[middle] >> 8 <= value { lower = middle } else { upper = middle }
      }
      return Int8(runs[lower] & 0xff) - 1
    }
  }
}

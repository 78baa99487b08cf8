/// Replacements of ranges of a source; everything between them stays byte for byte.
struct Edits {
  private struct Edit {
    var range: Range<Int>
    var bytes: [UInt8]
    var order: Int
  }

  private var edits: [Edit] = []

  var isEmpty: Bool { edits.isEmpty }

  /// Puts text in place of a range; an empty range inserts. Of edits that overlap the first counts.
  mutating func replace(_ range: Range<Int>, _ text: some StringProtocol) {
    replace(range, bytes: Array(text.utf8))
  }

  mutating func replace(_ range: Range<Int>, bytes: [UInt8]) {
    edits.append(Edit(range: range, bytes: bytes, order: edits.count))
  }

  mutating func remove(_ range: Range<Int>) { replace(range, bytes: []) }

  /// Whether a change lies over a range.
  func touches(_ range: Range<Int>) -> Bool {
    edits.contains { $0.range.overlaps(range) && $0.bytes.isEmpty }
  }

  /// The bytes of `range` of the source with the edits made that lie in it.
  func applied(to source: [UInt8], in range: Range<Int>) -> [UInt8] {
    guard !edits.isEmpty else { return Array(source[range]) }
    let ordered = edits.sorted {
      ($0.range.lowerBound, $0.order) < ($1.range.lowerBound, $1.order)
    }
    var result: [UInt8] = []
    result.reserveCapacity(range.count + range.count / 8)
    var position = range.lowerBound
    for edit in ordered where edit.range.lowerBound >= position {
      guard edit.range.upperBound <= range.upperBound else { continue }
      result.append(contentsOf: source[position..<edit.range.lowerBound])
      result.append(contentsOf: edit.bytes)
      position = edit.range.upperBound
    }
    result.append(contentsOf: source[position..<range.upperBound])
    return result
  }
}

/// Replacements of ranges of a source; everything between them stays byte for byte.
struct Edits {
  private struct Edit {
    var range: Range<Int>
    var bytes: [UInt8]
    var order: Int
  }

  private var edits: [Edit] = []

  /// Puts text in place of a range; an empty range inserts. Of edits that overlap the first counts.
  mutating func replace(_ range: Range<Int>, _ text: some StringProtocol) {
    replace(range, bytes: Array(text.utf8))
  }

  mutating func replace(_ range: Range<Int>, bytes: [UInt8]) {
    edits.append(Edit(range: range, bytes: bytes, order: edits.count))
  }

  mutating func remove(_ range: Range<Int>) { replace(range, bytes: []) }

  /// The ranges of which nothing is left, ascending and apart.
  var removals: [Range<Int>] {
    let ranges = edits.filter { $0.bytes.isEmpty && !$0.range.isEmpty }.map(\.range)
      .sorted { $0.lowerBound < $1.lowerBound }
    var removals: [Range<Int>] = []
    for range in ranges {
      guard let last = removals.last, range.lowerBound <= last.upperBound else {
        removals.append(range)
        continue
      }
      removals[removals.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
    }
    return removals
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

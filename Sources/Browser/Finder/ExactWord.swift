/// A word that must stand in a name as it is, at its beginning, at its end or anywhere.
struct ExactWord: Equatable, Sendable {
  let letters: [UInt8]
  let isNegated: Bool
  private let isBeginning: Bool
  private let isEnd: Bool

  /// Reads `^word`, `word$`, `'word` and `!word`; nil for one that says nothing of the kind.
  init?(_ typed: ArraySlice<UInt8>) {
    var rest = typed
    isNegated = rest.first == UInt8(ascii: "!")
    if isNegated { rest = rest.dropFirst() }
    isBeginning = rest.first == UInt8(ascii: "^")
    let isQuoted = rest.first == UInt8(ascii: "'")
    if isBeginning || isQuoted { rest = rest.dropFirst() }
    isEnd = rest.last == UInt8(ascii: "$")
    if isEnd { rest = rest.dropLast() }
    letters = Array(rest)
    guard isNegated || isBeginning || isQuoted || isEnd else { return nil }
  }

  /// Where it stands in a name, counted from the name's first byte.
  func places(in name: some RandomAccessCollection<UInt8>) -> [Range<Int>] {
    guard !letters.isEmpty, letters.count <= name.count else { return [] }
    let last = name.count - letters.count
    if isBeginning, isEnd, last > 0 { return [] }
    let starts = isBeginning ? 0...0 : isEnd ? last...last : 0...last
    return starts.lazy.filter { start in
      name.dropFirst(start).starts(with: letters)
    }.map { $0..<$0 + letters.count }
  }
}

import Cells
import Markup

/// What is made of two arguments, or of one and a sign.
extension MathReader {
  /// `a/b`, with brackets around what would be read otherwise.
  mutating func fraction(_ range: Range<Int>, _ end: Int, _ depth: Int) -> MathBox {
    let above = argument(to: end, depth: depth)
    let middle = position
    let below = argument(to: end, depth: depth)
    guard !above.isEmpty, !below.isEmpty else { return unread(range, above, below) }
    var box = MathBox()
    append(bracketed(above, isWhole: above.text.isProduct, range.upperBound, middle), to: &box)
    append(shown("/", max(0, middle - 1)..<middle + 1), to: &box)
    append(bracketed(below, isWhole: below.text.isOneThing, middle, position), to: &box)
    box.setEdges(.word)
    return box
  }

  mutating func composed(
    _ command: MathCommand?, _ range: Range<Int>, _ end: Int, _ depth: Int
  ) -> MathBox {
    switch command {
    case .choice:
      let first = argument(to: end, depth: depth)
      let middle = position
      let second = argument(to: end, depth: depth)
      return joined([
        shown("(", range), first, shown(" choose ", middle - 1..<middle), second,
        shown(")", position - 1..<position),
      ])
    case .modulo:
      let box = argument(to: end, depth: depth)
      return joined(
        [shown("(mod ", range), box, shown(")", position - 1..<position)], edge: .apart)
    case .tag:
      let box = argument(to: end, depth: depth)
      return joined([shown("  (", range), box, shown(")", position - 1..<position)])
    case .root: return root(range, end, depth)
    case .above, .below:
      var upper = argument(to: end, depth: depth)
      let middle = position
      let base = argument(to: end, depth: depth)
      setScript(command == .above ? .raised : .lowered, &upper, range, middle)
      return joined([base, upper])
    case .arrow(let sign):
      var label = argument(to: end, depth: depth)
      setScript(.raised, &label, range, position)
      return joined([shown(sign, range), label], edge: .apart)
    default: return MathBox()
    }
  }

  private mutating func root(_ range: Range<Int>, _ end: Int, _ depth: Int) -> MathBox {
    var sign = shown("√", range)
    let open = skipped(end)
    if open < end, bytes[open] == UInt8(ascii: "[") {
      var close = open
      while close < end, close - open < 32, bytes[close] != UInt8(ascii: "]") { close += 1 }
      if close < end, bytes[close] == UInt8(ascii: "]") {
        position = open + 1
        var degree = group(to: close, depth: depth + 1)
        position = close + 1
        let known = ["3": "∛", "4": "∜"][degree.text]
        if let known {
          sign = shown(known, range.lowerBound..<position)
        } else {
          setScript(.raised, &degree, range, position)
          sign = joined([degree, sign])
        }
      }
    }
    let start = position
    let box = argument(to: end, depth: depth)
    return joined([sign, bracketed(box, isWhole: box.text.isOneThing, start, position)])
  }

  private func setScript(
    _ script: Script, _ box: inout MathBox, _ opener: Range<Int>, _ close: Int
  ) {
    let places = (source(opener), source(max(0, close - 1)..<close))
    let (style, spellsOut) = (style, spellsOut)
    box.change {
      $0.setScript(script, from: 0, style: style, opener: places.0, closer: places.1)
      if spellsOut { $0.spellOut() }
    }
  }

  private func joined(_ boxes: [MathBox], edge: MathBox.Edge = .close) -> MathBox {
    var all = MathBox()
    for box in boxes { append(box, to: &all) }
    all.setEdges(edge)
    return all
  }

  /// A box in brackets unless it is whole without, which stand for the bytes before and after it.
  private func bracketed(_ box: MathBox, isWhole: Bool, _ start: Int, _ end: Int) -> MathBox {
    guard !isWhole else { return box }
    return joined([
      shown("(", start..<min(start + 1, bytes.count)), box, shown(")", max(0, end - 1)..<end),
    ])
  }

  /// A command without all that it takes.
  private mutating func unread(
    _ range: Range<Int>, _ first: MathBox, _ second: MathBox
  ) -> MathBox {
    let end = position
    var box = written(range)
    position = end
    append(first, to: &box)
    append(second, to: &box)
    return box
  }
}

extension String {
  /// Whether it needs no brackets above a line: letters, digits and what belongs to them.
  fileprivate var isProduct: Bool {
    var depth = 0
    return allSatisfy {
      if $0 == "(" { depth += 1 }
      if $0 == ")" { depth -= 1 }
      return depth > 0 || $0.isLetter || $0.isNumber || $0.isScript || ")∂√′.!∞".contains($0)
    }
  }

  /// Whether it needs no brackets below a line: a number, a word, or a letter with its scripts.
  fileprivate var isOneThing: Bool {
    if isBracketed { return true }
    let base = prefix { !$0.isScript && $0 != "′" }
    guard self[base.endIndex...].allSatisfy({ $0.isScript || $0 == "′" }) else { return false }
    return base.count == 1 || base.allSatisfy { $0.isWholeNumber || $0 == "." }
      || base.allSatisfy { $0.isLetter || $0 == "∂" }
  }

  /// Whether brackets are around all of it.
  private var isBracketed: Bool {
    guard first == "(", last == ")" else { return false }
    var depth = 0
    for (offset, character) in enumerated() {
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      if depth == 0 { return offset == count - 1 }
    }
    return false
  }
}

extension Character {
  fileprivate var isScript: Bool { Script.isScript(self) }
}

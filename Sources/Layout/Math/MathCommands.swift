import Cells
import Markup

/// Commands and what they take.
extension MathReader {
  mutating func readCommand(to end: Int, depth: Int) -> MathBox {
    let start = position
    let (found, name, next) = command(at: start, end)
    position = next
    let range = start..<next
    guard depth < MathReader.deepest else { return written(range) }
    switch found {
    case .sign(let sign): return shown(sign, range)
    case .prefix(let sign):
      skipBlanks(end)
      return shown(sign, range)
    case .relation(let sign): return shown(sign, range, edge: .apart)
    case .word(let word): return shown(word, range, edge: .word)
    case .gap(let gap): return shown(gap, range)
    case .drop: return MathBox()
    case .bracket:
      if position < end, bytes[position] == UInt8(ascii: ".") { position += 1 }
      return MathBox()
    case .skip:
      _ = argument(to: end, depth: depth)
      return MathBox()
    case .plain: return argument(to: end, depth: depth)
    case .name:
      var box = argument(to: end, depth: depth)
      box.setEdges(.word)
      return box
    case .text: return text(end) ?? written(range)
    case .accent(let mark): return accented(mark, name, range, isLine: false, end, depth)
    case .line(let mark): return accented(mark, name, range, isLine: true, end, depth)
    case .letters(let letters):
      var box = argument(to: end, depth: depth)
      box.change { line in
        _ = line.replace(from: 0) { text in
          text.reduce(into: "") { $0 += letters[$1] ?? String($1) }
        }
      }
      return box
    case .fraction: return fraction(range, end, depth)
    case .choice, .modulo, .tag, .root, .above, .below, .arrow:
      return composed(found, range, end, depth)
    case .begin: return environment(start, end, depth) ?? written(range)
    case .end, .rowBreak, nil: return unknown(range, name, end, depth)
    }
  }

  func skipped(_ end: Int) -> Int {
    var next = position
    while next < end, bytes[next] <= 0x20 { next += 1 }
    return next
  }

  private mutating func skipBlanks(_ end: Int) { position = skipped(end) }

  /// A command that is not known, with the braces of its arguments; a lone sign is itself.
  private mutating func unknown(
    _ range: Range<Int>, _ name: String, _ end: Int, _ depth: Int
  ) -> MathBox {
    if range.count == 2, let byte = name.utf8.first, "{}%$#_&".utf8.contains(byte) {
      return written(range.lowerBound + 1..<range.upperBound)
    }
    if name == "|" { return shown("‖", range) }
    if name == " " { return shown(" ", range) }
    var box = written(range)
    while position < end, bytes[position] == UInt8(ascii: "{"),
      let close = plan.closings[position], close < end
    {
      guard depth < MathReader.deepest else {
        append(written(position..<close + 1), to: &box)
        continue
      }
      append(written(position..<position + 1), to: &box)
      append(group(to: close, depth: depth + 1), to: &box)
      append(written(close..<close + 1), to: &box)
    }
    return box
  }

  // MARK: Text

  /// The group behind a command as it is written; nil where there is none.
  private mutating func text(_ end: Int) -> MathBox? {
    let start = skipped(end)
    guard start < end, let close = plan.closings[start], close < end else { return nil }
    var box = MathBox()
    var from = start + 1
    var index = from
    while index < close {
      // `\_` is `_` here as well.
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < close,
        "{}%$#_& ".utf8.contains(bytes[index + 1])
      {
        append(written(from..<index), to: &box)
        from = index + 1
        index += 1
      }
      index += 1
    }
    append(written(from..<close), to: &box)
    position = close + 1
    return box
  }

  private mutating func accented(
    _ mark: String, _ name: String, _ range: Range<Int>, isLine: Bool, _ end: Int, _ depth: Int
  ) -> MathBox {
    var box = argument(to: end, depth: depth)
    if isLine || box.text.count == 1 {
      box.change { line in
        _ = line.replace(from: 0) { text in
          text.reduce(into: "") { $0 += $1 == " " ? " " : String($1) + mark }
        }
      }
      return box
    }
    guard !box.isEmpty else { return written(range) }
    let close = position
    var named = shown(name + "(", range, edge: .word)
    append(box, to: &named)
    append(shown(")", close - 1..<close), to: &named)
    return named
  }

  // MARK: Environments

  private mutating func environment(_ start: Int, _ end: Int, _ depth: Int) -> MathBox? {
    guard let found = plan.environments[start], found.next <= end, depth < MathReader.deepest,
      let named = MathPlan.environment("\\begin{", in: bytes, at: start)
    else { return nil }
    var name = String(decoding: named.name, as: UTF8.self)
    if name.hasSuffix("*") { name.removeLast() }
    position = named.next
    if name.hasPrefix("array") || name.hasPrefix("tabular") || name.hasPrefix("alignat") {
      // The columns, which are seen.
      let columns = skipped(found.end)
      if let close = plan.closings[columns], close < found.end { position = close + 1 }
    }
    let rows = rows(to: found.end, depth: depth + 1, lineEndsAreRows: false)
    position = found.next
    return arranged(rows, known(name))
  }

  private func known(_ name: String) -> MathTable.Rows? { MathTable.known.rows[name] }
}

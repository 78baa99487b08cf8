extension VTScreen {
  mutating func perform(_ sequence: VTSequence) {
    switch (sequence.prefix, sequence.intermediate) {
    case (0, 0): performPlain(sequence)
    case (UInt8(ascii: "?"), 0): performPrivate(sequence)
    case (UInt8(ascii: "?"), UInt8(ascii: "$")):
      let mode = sequence.number(0, default: 0)
      replies += Array("\u{1b}[?\(mode);\(modes.contains(mode) ? 1 : 2)$y".utf8)
    case (UInt8(ascii: ">"), _), (UInt8(ascii: "<"), _), (UInt8(ascii: "="), _): break
    // Cursor shapes and soft resets.
    case (_, UInt8(ascii: " ")), (_, UInt8(ascii: "!")): break
    default: unknown.append("CSI \(sequence.text)")
    }
  }

  private mutating func performPrivate(_ sequence: VTSequence) {
    switch sequence.final {
    case UInt8(ascii: "h"), UInt8(ascii: "l"):
      for index in 0..<max(1, sequence.parameters.count) {
        set(mode: sequence.number(index, default: 0), on: sequence.final == UInt8(ascii: "h"))
      }
    // The Linux console's cursor shape, and a question about keyboard modes.
    case UInt8(ascii: "c"), UInt8(ascii: "u"): break
    default: unknown.append("CSI \(sequence.text)")
    }
  }

  private mutating func set(mode: Int, on: Bool) {
    let wasOn = modes.contains(mode)
    if on { modes.insert(mode) } else { modes.remove(mode) }
    if mode == 2026, wasOn, !on { frames += 1 }
    if mode == 1049 || mode == 47 || mode == 1047, wasOn != on {
      cells = Array(repeating: Array(repeating: VTCell(), count: width), count: height)
    }
  }

  private mutating func performPlain(_ sequence: VTSequence) {
    let keepsWrap = [UInt8(ascii: "m"), UInt8(ascii: "b"), UInt8(ascii: "h"), UInt8(ascii: "l")]
    if !keepsWrap.contains(sequence.final) { pendingWrap = false }
    switch sequence.final {
    case UInt8(ascii: "A"), UInt8(ascii: "B"), UInt8(ascii: "C"), UInt8(ascii: "D"),
      UInt8(ascii: "G"), UInt8(ascii: "`"), UInt8(ascii: "d"), UInt8(ascii: "H"),
      UInt8(ascii: "f"), UInt8(ascii: "Z"):
      move(sequence)
    case UInt8(ascii: "J"), UInt8(ascii: "K"), UInt8(ascii: "X"): erase(sequence)
    case UInt8(ascii: "P"): deleteCells(sequence.count())
    case UInt8(ascii: "@"): insertCells(sequence.count())
    case UInt8(ascii: "L"), UInt8(ascii: "M"), UInt8(ascii: "S"), UInt8(ascii: "T"):
      scroll(sequence)
    case UInt8(ascii: "b"):
      for _ in 0..<sequence.count() { put(lastCharacter.text, width: lastCharacter.width) }
    case UInt8(ascii: "r"):
      top = sequence.count() - 1
      bottom = min(height, sequence.number(1, default: height)) - 1
      (x, y) = (0, 0)
    case UInt8(ascii: "m"): selectStyle(sequence.parameters)
    case UInt8(ascii: "c"): replies += Array("\u{1b}[?62;c".utf8)
    case UInt8(ascii: "n"):
      if sequence.number(0, default: 0) == 6 {
        replies += Array("\u{1b}[\(y + 1);\(x + 1)R".utf8)
      }
    case UInt8(ascii: "h"), UInt8(ascii: "l"), UInt8(ascii: "t"): break
    default: unknown.append("CSI \(sequence.text)")
    }
  }

  private mutating func move(_ sequence: VTSequence) {
    let count = sequence.count()
    switch sequence.final {
    case UInt8(ascii: "A"): y = max(y >= top ? top : 0, y - count)
    case UInt8(ascii: "B"): y = min(y <= bottom ? bottom : height - 1, y + count)
    case UInt8(ascii: "C"): x = min(width - 1, x + count)
    case UInt8(ascii: "D"): x = max(0, x - count)
    case UInt8(ascii: "G"), UInt8(ascii: "`"): x = min(width - 1, count - 1)
    case UInt8(ascii: "d"): y = min(height - 1, count - 1)
    case UInt8(ascii: "Z"): x = max(0, (x - 1) / 8 * 8)
    default:
      y = min(height - 1, count - 1)
      x = min(width - 1, sequence.count(1) - 1)
    }
  }

  private mutating func erase(_ sequence: VTSequence) {
    let kind = sequence.number(0, default: 0)
    switch sequence.final {
    case UInt8(ascii: "X"): clear(y, x...min(width - 1, x + sequence.count() - 1))
    case UInt8(ascii: "K"):
      clear(y, (kind == 0 ? x : 0)...(kind == 1 ? x : width - 1))
    default:
      for row in 0..<height {
        if row < y, kind == 0 { continue }
        if row > y, kind == 1 { continue }
        let isHere = row == y
        clear(row, (isHere && kind == 0 ? x : 0)...(isHere && kind == 1 ? x : width - 1))
      }
    }
  }

  private mutating func scroll(_ sequence: VTSequence) {
    let count = sequence.count()
    switch sequence.final {
    case UInt8(ascii: "S"): scrollUp(count)
    case UInt8(ascii: "T"): scrollDown(count)
    default:
      guard top...bottom ~= y else { return }
      let outer = top
      top = y
      if sequence.final == UInt8(ascii: "L") { scrollDown(count) } else { scrollUp(count) }
      top = outer
    }
  }
}

/// Compiles a regular expression to the steps of ``BoundedPattern``.
struct PatternCompiler {
  private typealias Step = BoundedPattern.Step

  private let text: [Unicode.Scalar]
  private var position = 0
  private var depth = 0
  private(set) var literalPrefix = ""
  private var isPrefixOpen = true

  init(_ source: String) { text = Array(source.unicodeScalars) }

  mutating func compile() throws(PatternError) -> [BoundedPattern.Step] {
    let steps = try alternatives()
    guard position == text.count else { throw error("a ')' without '('") }
    return steps + [.end]
  }

  private func error(_ message: String) -> PatternError {
    PatternError(message: message, offset: position)
  }

  private var peek: Unicode.Scalar? { position < text.count ? text[position] : nil }

  private mutating func alternatives() throws(PatternError) -> [Step] {
    depth += 1
    defer { depth -= 1 }
    guard depth <= 50 else { throw error("groups more than 50 deep") }
    var result = try sequence()
    while peek == "|" {
      position += 1
      if depth == 1 {
        literalPrefix = ""
        isPrefixOpen = false
      }
      let other = try sequence()
      result =
        [.split(1, result.count + 2)] + Self.moved(result, by: 1)
        + [.jump(result.count + other.count + 2)] + Self.moved(other, by: result.count + 2)
      try check(result)
    }
    return result
  }

  private mutating func sequence() throws(PatternError) -> [Step] {
    var result: [Step] = []
    while let next = peek, next != "|", next != ")" {
      let isPlain = depth == 1 && (next.properties.isAlphabetic || "0"..."9" ~= next)
      let atom = try atom(next)
      let repeated = try repetition(of: atom)
      let isLiteral = isPlain && repeated == atom
      if depth == 1 {
        if isPrefixOpen, isLiteral {
          literalPrefix.unicodeScalars.append(next)
        } else {
          isPrefixOpen = false
        }
      }
      result += Self.moved(repeated, by: result.count)
      try check(result)
    }
    return result
  }

  private mutating func atom(_ next: Unicode.Scalar) throws(PatternError) -> [Step] {
    position += 1
    switch next {
    case "(":
      if peek == "?" {
        guard position + 1 < text.count, text[position + 1] == ":" else {
          throw error("only (?: … ) is known of the groups with '?'")
        }
        position += 2
      }
      let inner = try alternatives()
      guard peek == ")" else { throw error("a '(' without ')'") }
      position += 1
      return inner
    case ".": return [.scalars(.any)]
    case "[": return [.scalars(try set())]
    case "\\": return [.scalars(try escape())]
    case "*", "+", "?": throw error("nothing to repeat")
    case "^", "$": return []
    default: return [.scalars(ScalarClass(ranges: [next.value...next.value]))]
    }
  }

  private mutating func escape() throws(PatternError) -> ScalarClass {
    guard let next = peek else { throw error("a backslash at the end") }
    position += 1
    switch next {
    case "d": return .digit
    case "w": return .word
    case "s": return .space
    case "D": return ScalarClass(ranges: ScalarClass.digit.opposite)
    case "W": return ScalarClass(ranges: ScalarClass.word.opposite)
    case "S": return ScalarClass(ranges: ScalarClass.space.opposite)
    case "1"..."9": throw error("no references to groups")
    case "t": return ScalarClass(ranges: [9...9])
    case "n": return ScalarClass(ranges: [10...10])
    default: return ScalarClass(ranges: [next.value...next.value])
    }
  }

  private mutating func set() throws(PatternError) -> ScalarClass {
    var set = ScalarClass()
    if peek == "^" {
      set.isNegated = true
      position += 1
    }
    var isFirst = true
    while let next = peek, next != "]" || isFirst {
      isFirst = false
      position += 1
      if next == "\\" {
        set.ranges += try escape().ranges
        continue
      }
      if peek == "-", position + 1 < text.count, text[position + 1] != "]" {
        let last = text[position + 1]
        guard last.value >= next.value else { throw error("a range that runs backwards") }
        set.ranges.append(next.value...last.value)
        position += 2
      } else {
        set.ranges.append(next.value...next.value)
      }
    }
    guard peek == "]" else { throw error("a '[' without ']'") }
    position += 1
    return set
  }

  private mutating func repetition(of atom: [Step]) throws(PatternError) -> [Step] {
    var result = atom
    while let next = peek {
      switch next {
      case "*": result = Self.star(result)
      case "+": result += Self.moved(Self.star(result), by: result.count)
      case "?": result = Self.optional(result)
      case "{":
        guard let bounds = try bounds() else { return result }
        result = try Self.repeated(result, bounds, orThrow: error("repeats too much"))
        continue
      default: return result
      }
      position += 1
      try check(result)
    }
    return result
  }

  /// Takes `{2}`, `{2,}` or `{2,5}`; nil where the brace is only a brace.
  private mutating func bounds() throws(PatternError) -> (least: Int, most: Int?)? {
    guard let end = text[position...].firstIndex(of: "}") else { return nil }
    let inside = String(String.UnicodeScalarView(text[position + 1..<end]))
    let parts = inside.split(separator: ",", omittingEmptySubsequences: false)
    guard let least = parts.first.flatMap({ Int($0) }), parts.count <= 2, least >= 0 else {
      return nil
    }
    let most = parts.count == 1 ? least : parts[1].isEmpty ? nil : Int(parts[1])
    if parts.count == 2, !parts[1].isEmpty, most == nil { return nil }
    if let most, most < least || most > 1000 { throw error("repeats too much") }
    guard least <= 1000 else { throw error("repeats too much") }
    position = end + 1
    return (least, most)
  }

  private static func repeated(
    _ atom: [Step], _ bounds: (least: Int, most: Int?), orThrow error: PatternError
  ) throws(PatternError) -> [Step] {
    guard atom.count * max(bounds.least, bounds.most ?? 0) <= BoundedPattern.stepLimit else {
      throw error
    }
    var result: [Step] = []
    for _ in 0..<bounds.least { result += moved(atom, by: result.count) }
    if let most = bounds.most {
      for _ in bounds.least..<most { result += moved(optional(atom), by: result.count) }
    } else {
      result += moved(star(atom), by: result.count)
    }
    return result
  }

  private static func star(_ steps: [Step]) -> [Step] {
    [.split(1, steps.count + 2)] + moved(steps, by: 1) + [.jump(0)]
  }

  private static func optional(_ steps: [Step]) -> [Step] {
    [.split(1, steps.count + 1)] + moved(steps, by: 1)
  }

  private static func moved(_ steps: [Step], by offset: Int) -> [Step] {
    steps.map { step in
      switch step {
      case .split(let first, let second): .split(first + offset, second + offset)
      case .jump(let target): .jump(target + offset)
      default: step
      }
    }
  }

  private func check(_ steps: [Step]) throws(PatternError) {
    guard steps.count <= BoundedPattern.stepLimit else { throw error("too long") }
  }
}

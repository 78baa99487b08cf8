import Markup

extension Language {
  /// Reads a table; what cannot be read is reported and left out.
  ///
  /// Keys: `names`, `comment`, `block`, `string`, `keywords`, `ignore-case`, `number`, `here`,
  /// `keys`, `sigil`, `word`, `line`.
  static func read(_ table: String) -> (language: Language, problems: [String]) {
    var language = Language()
    language.classifyLetters()
    let problems = WordTable.read(table) { language.take($0, $1) }
    language.strings.sort { $0.opener.count > $1.opener.count }
    language.classifyOpeners()
    return (language, problems)
  }

  private mutating func take(_ key: String, _ words: [String]) -> Bool {
    let first = words.first.map { Array($0.utf8) } ?? []
    switch (key, words.count) {
    case ("names", 1...): names = words
    case ("keywords", 1...): return takeKeywords(words)
    case ("ignore-case", 0): ignoresCase = true
    case ("comment", 1), ("comment", 2):
      lineComments.append(LineComment(opener: first, isApart: words.last == "apart"))
    case ("block", 2), ("block", 3):
      blockComments.append(
        BlockComment(opener: first, closer: Array(words[1].utf8), nests: words.count == 3))
    case ("string", 2...): return takeString(words)
    case ("number", 1): digitMark = first[0]
    case ("here", 1): hereMark = first
    case ("keys", 1): keySign = first[0]
    case ("sigil", 1...): for byte in words.joined().utf8 { classes[Int(byte)].insert(.sigil) }
    case ("word", 1): for byte in first { classes[Int(byte)].insert(.word) }
    case ("line", 2):
      guard let role = CodeRole(rawValue: words[1]) else { return false }
      linePrefixes.append(LinePrefix(prefix: first, role: role))
    default: return false
    }
    return true
  }

  private mutating func takeKeywords(_ words: [String]) -> Bool {
    let packed = words.compactMap { PackedWord($0.utf8, ignoringCase: ignoresCase) }
    keywords.formUnion(packed)
    return packed.count == words.count
  }

  private mutating func takeString(_ words: [String]) -> Bool {
    var rule = StringRule(opener: Array(words[0].utf8), closer: Array(words[1].utf8))
    var rest = words.dropFirst(2)
    while let option = rest.popFirst() {
      switch option {
      case "lines": rule.isLong = true
      case "character": rule.isCharacter = true
      case "pattern": rule.isPattern = true
      case "apart": rule.isApart = true
      default:
        guard let value = rest.popFirst() else { return false }
        switch option {
        case "escape": rule.escape = value.utf8.first
        case "fence": rule.fence = value.utf8.first
        case "code": rule.codeOpener = Array(value.utf8)
        case "after":
          rule.prefixes = value.split(separator: ",").map { $0 == "-" ? [] : Array($0.utf8) }
        default: return false
        }
      }
    }
    strings.append(rule)
    return true
  }

  private mutating func classifyLetters() {
    for byte in 0..<256 {
      switch UInt8(byte) {
      case 0x30...0x39: classes[byte] = .digit
      case 0x41...0x5a, 0x61...0x7a, 0x5f, 0x80...: classes[byte] = .word
      case 0x20, 0x09: classes[byte] = .blank
      case 0x2e: classes[byte] = .dot
      default: break
      }
    }
  }

  private mutating func classifyOpeners() {
    var openers = lineComments.map(\.opener) + blockComments.map(\.opener) + [hereMark]
    for rule in strings where rule.prefixes.contains([]) {
      openers.append(rule.opener)
      if let fence = rule.fence { openers.append([fence]) }
    }
    for byte in openers.compactMap(\.first) { classes[Int(byte)].insert(.opener) }
  }
}

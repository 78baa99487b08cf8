/// Guesses what a line of a copied page was.
enum CopiedGuess {
  /// A short line in title case, or one that names a section which notes have.
  static func isHeading(_ line: String, _ names: SectionNames, inCode: Bool) -> Bool {
    guard line.utf8.count <= 80, let first = line.first, first.isUppercase || first.isNumber,
      let last = line.last, !".,:;!?|{(".contains(last), !line.contains("|"), !line.contains("=")
    else { return false }
    let words = line.split(separator: " ")
    guard words.count <= 10 else { return false }
    let isKnown = !names.role(of: line).isDisjoint(with: [.relation, .keyPoints])
    if isKnown, words.count <= 4 { return true }
    if inCode, words.count < 2 { return false }
    return words.allSatisfy { word in
      let letters = word.drop { "(\"'".contains($0) }
      guard let initial = letters.first else { return true }
      return !initial.isLetter || initial.isUppercase || small.contains(letters.lowercased())
    }
  }

  private static let small: Set<String> = [
    "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "is", "it", "its",
    "nor", "of", "off", "on", "or", "over", "per", "so", "than", "the", "to", "up", "via", "vs",
    "when", "with", "without",
  ]

  /// A line that no sentence is: a comment, a call, an assignment, brackets.
  static func isCode(_ line: String, inCode: Bool) -> Bool {
    guard let first = line.utf8.first, !line.hasPrefix("- ") else { return false }
    if "#@})]/".utf8.contains(first) { return true }
    let words = line.split(separator: " ")
    let head = line.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
    let rest = line.dropFirst(head.count)
    if head.isEmpty { return inCode && words.count < 4 }
    if rest.hasPrefix(" = ") || rest.hasPrefix("=") || rest.hasPrefix("[") { return true }
    if line.contains(" = "), words.count <= 14,
      head.first?.isLowercase == true || head.hasPrefix("_")
    {
      return true
    }
    if rest.hasPrefix(": "), line.contains(" = ") { return true }
    let isShort = words.count <= (inCode ? 14 : 8)
    if rest.hasPrefix("("), isShort, !line.hasSuffix(".") { return true }
    let isKeyword = keywords.contains(String(words[0].prefix { $0.isLetter }))
    if isKeyword, line.contains("(") || line.hasSuffix(":") || line.hasSuffix("{") || inCode {
      return true
    }
    return inCode && isShort && !line.hasSuffix(".") && (line.hasSuffix(",") || line.hasSuffix(";"))
  }

  private static let keywords: Set<String> = [
    "async", "await", "def", "class", "return", "import", "from", "for", "while", "if", "elif",
    "else", "try", "except", "finally", "with", "raise", "let", "var", "const", "func", "function",
    "struct", "enum", "guard", "throw", "switch", "case", "public", "private", "static", "print",
    "yield", "pass", "break", "continue", "fn", "pub", "use", "package", "type",
  ]
}

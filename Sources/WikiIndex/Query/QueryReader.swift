/// Walks over the characters of a query.
struct QueryReader {
  private let text: [Character]
  private(set) var position = 0

  init(_ text: String) {
    // Signs that cannot be seen or printed part words.
    self.text = text.map { character in
      character.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F } ? character : " "
    }
  }

  var peek: Character? { position < text.count ? text[position] : nil }
  var isAtEnd: Bool { position >= text.count }

  mutating func advance() { position += 1 }

  mutating func skipBlanks() {
    while let next = peek, next.isBlankSign { position += 1 }
  }

  func error(_ message: String, at place: Int? = nil) -> QueryError {
    QueryError(message: message, offset: place ?? position)
  }

  /// Whether `OR` stands here as a word.
  var startsWithOr: Bool {
    guard position + 1 < text.count, text[position] == "O", text[position + 1] == "R" else {
      return false
    }
    return position + 2 >= text.count || text[position + 2].isBlankSign || text[position + 2] == "("
  }

  mutating func takeOr() -> Bool {
    guard startsWithOr else { return false }
    position += 2
    return true
  }

  /// Whether the `-` here leaves something out: one that something follows.
  var startsNegation: Bool {
    guard position + 1 < text.count else { return false }
    let next = text[position + 1]
    return !next.isBlankSign && next != "-" && next != ")"
  }

  static let fields: Set<String> = [
    "title", "alias", "tag", "path", "type", "status", "heading", "section", "code", "table",
    "incident", "reason", "link", "from", "trust", "source", "is", "has", "created", "updated",
    "words",
  ]

  /// Takes the name of a known field and its colon; nil leaves everything where it is.
  mutating func takeField() -> String? {
    var end = position
    while end < text.count, text[end].isASCII, text[end].isLetter { end += 1 }
    guard end > position, end < text.count, text[end] == ":" else { return nil }
    let name = String(text[position..<end]).lowercased()
    guard Self.fields.contains(name) else { return nil }
    position = end + 1
    return name
  }

  /// A word up to a blank or parenthesis.
  mutating func takeWord() -> String {
    let start = position
    while let next = peek, !next.isBlankSign, next != "(", next != ")", next != "\"" {
      position += 1
    }
    // A sign that begins nothing is passed over.
    if position == start { position += 1 }
    return String(text[start..<position])
  }

  mutating func takePhrase() throws(QueryError) -> String {
    let start = position
    position += 1
    while let next = peek, next != "\"" { position += 1 }
    guard !isAtEnd else { throw error("a quote without its end", at: start) }
    position += 1
    return String(text[start + 1..<position - 1])
  }

  /// A word or phrase after a field.
  mutating func takeValue() throws(QueryError) -> String {
    guard let next = peek, !next.isBlankSign, next != ")" else { return "" }
    return next == "\"" ? try takePhrase() : takeWord()
  }

  /// What stands up to the bracket that closes; one in quotes is part of it.
  mutating func takeBracketed() -> String? {
    var isQuoted = false
    let end = text[position...].firstIndex { character in
      if character == "\"" { isQuoted.toggle() }
      return character == "]" && !isQuoted
    }
    guard let end = end ?? text[position...].firstIndex(of: "]") else { return nil }
    defer { position = end + 1 }
    return String(text[position + 1..<end])
  }

  /// A regular expression between slashes; nil where it is a path such as `/etc/hosts` or unclosed.
  mutating func takePattern() -> String? {
    var end = position + 1
    while end < text.count, text[end] != "/" {
      if text[end] == "\\" { end += 1 }
      end += 1
    }
    guard end < text.count else { return nil }
    let isClosed = end + 1 == text.count || text[end + 1].isBlankSign || text[end + 1] == ")"
    guard isClosed else { return nil }
    defer { position = end + 1 }
    return String(text[position + 1..<end])
  }
}

extension Character {
  var isBlankSign: Bool { self == " " || self == "\t" || isWhitespace }
}

extension String {
  /// Without the quotes around it, if there are any.
  var unquoted: String {
    count > 1 && hasPrefix("\"") && hasSuffix("\"") ? String(dropFirst().dropLast()) : self
  }

  var trimmedBlanks: String {
    let start = drop { $0.isBlankSign }
    guard let last = start.lastIndex(where: { !$0.isBlankSign }) else { return "" }
    return String(start[...last])
  }
}

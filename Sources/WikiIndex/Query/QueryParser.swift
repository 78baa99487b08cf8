import Markup
import Notes

extension Query {
  /// Reads the search language; `today` is days since 1970, for `30d`.
  ///
  /// - Parameter completesLastWord: whether the last plain word may go on, as while it is typed.
  package init(
    parsing text: String, today: Int, completesLastWord: Bool = false
  ) throws(QueryError) {
    var parser = QueryParser(text, today: today, completesLastWord: completesLastWord)
    self.init(condition: try parser.query())
  }
}

/// Reads a query by recursive descent: alternatives, then conjunctions, then single conditions.
struct QueryParser {
  /// Groups may be nested this deep.
  static let depthLimit = 50
  /// A query may hold this many conditions.
  static let termLimit = 64

  private var reader: QueryReader
  private let today: Int
  private let completesLastWord: Bool
  private var depth = 0
  private var terms = 0

  init(_ text: String, today: Int, completesLastWord: Bool) {
    reader = QueryReader(text)
    self.today = today
    self.completesLastWord = completesLastWord
  }

  mutating func query() throws(QueryError) -> Condition? {
    let condition = try alternatives()
    reader.skipBlanks()
    if reader.peek == ")" { throw reader.error("a ')' without '('") }
    return condition
  }

  private mutating func alternatives() throws(QueryError) -> Condition? {
    var parts: [Condition] = []
    var place = reader.position
    var wantsMore = false
    while true {
      let part = try conjunction()
      if let part { parts.append(part) }
      if part == nil, wantsMore || reader.startsWithOr {
        throw reader.error("OR needs words on both sides", at: place)
      }
      reader.skipBlanks()
      place = reader.position
      guard reader.takeOr() else { break }
      wantsMore = true
    }
    return parts.count > 1 ? .any(parts) : parts.first
  }

  private mutating func conjunction() throws(QueryError) -> Condition? {
    var parts: [Condition] = []
    while true {
      reader.skipBlanks()
      guard let next = reader.peek, next != ")", !reader.startsWithOr else { break }
      if let part = try condition() { parts.append(part) }
    }
    return parts.count > 1 ? .all(parts) : parts.first
  }

  /// Nil for signs without any word, which ask for nothing.
  private mutating func condition() throws(QueryError) -> Condition? {
    terms += 1
    guard terms <= Self.termLimit else {
      throw reader.error("more than \(Self.termLimit) words; leave some out")
    }
    switch reader.peek {
    case "-" where reader.startsNegation:
      let place = reader.position
      reader.advance()
      guard let negated = try condition() else {
        throw reader.error("nothing to leave out", at: place)
      }
      return .not(negated)
    case "(": return try group()
    case "[": return try property()
    case "/": if let pattern = try pattern() { return pattern }
    default: break
    }
    if let field = reader.takeField() { return try self.field(field) }
    return try text(column: nil).map(Condition.text)
  }

  private mutating func group() throws(QueryError) -> Condition? {
    let place = reader.position
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else {
      throw reader.error("groups more than \(Self.depthLimit) deep", at: place)
    }
    reader.advance()
    let inner = try alternatives()
    reader.skipBlanks()
    guard reader.peek == ")" else { throw reader.error("a '(' without ')'", at: place) }
    reader.advance()
    return inner
  }

  private mutating func property() throws(QueryError) -> Condition? {
    let place = reader.position
    guard let inside = reader.takeBracketed() else {
      throw reader.error("a '[' without ']'", at: place)
    }
    let parts = inside.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let key = fold(String(parts[0]).trimmedBlanks)
    guard !key.isEmpty else { throw reader.error("a property needs a key", at: place) }
    guard parts.count == 2 else { return .property(key: key, nil) }
    let value = String(parts[1]).trimmedBlanks
    return .property(key: key, try comparison(value, at: place))
  }

  private mutating func pattern() throws(QueryError) -> Condition? {
    let place = reader.position
    guard let source = reader.takePattern() else { return nil }
    guard !source.isEmpty else { throw reader.error("an empty regular expression", at: place) }
    do {
      return .pattern(try BoundedPattern(source))
    } catch {
      throw reader.error("regular expression: \(error.message)", at: place + 1 + error.offset)
    }
  }

  private mutating func field(_ name: String) throws(QueryError) -> Condition? {
    let place = reader.position
    switch name {
    case "title", "alias", "heading", "code", "table", "incident", "reason", "source":
      return try words(column: TextColumn(rawValue: name), name, place).map(Condition.text)
    case "section":
      return try words(column: nil, name, place).map(Condition.section)
    default: break
    }
    let value = try reader.takeValue()
    guard !value.isEmpty, value != "*" else {
      throw reader.error("\(name): needs a value", at: place)
    }
    switch name {
    case "tag": return .tag(fold(value.hasPrefix("#") ? String(value.dropFirst()) : value))
    case "path": return .path(fold(value))
    case "type": return .type(fold(value))
    case "status": return .status(fold(value))
    case "link": return .linksTo(value)
    case "from": return .linkedFrom(value)
    case "trust": return .trust(try choice(value, name, place))
    case "is": return .mark(try choice(value, name, place))
    case "has": return .has(try choice(value, name, place))
    case "words": return .words(try comparison(value, at: place))
    case "created", "updated":
      let comparison = try comparison(value, at: place)
      guard comparison.days != nil else {
        throw reader.error("\(name): takes a date such as 2026-04-27, 2026-04 or 30d", at: place)
      }
      return .day(name == "created" ? .created : .updated, comparison)
    default: throw reader.error("no field '\(name)'", at: place)
    }
  }

  private mutating func words(
    column: TextColumn?, _ name: String, _ place: Int
  ) throws(QueryError) -> TextTerm? {
    guard reader.peek.map({ $0 != ")" && !$0.isBlankSign }) ?? false,
      let term = try text(column: column)
    else { throw reader.error("\(name): needs a word", at: place) }
    return term
  }

  private func choice<Value: RawRepresentable & CaseIterable>(
    _ text: String, _ name: String, _ place: Int
  ) throws(QueryError) -> Value where Value.RawValue == String {
    if let value = Value(rawValue: fold(text)) { return value }
    let names = Value.allCases.map(\.rawValue).joined(separator: ", ")
    throw reader.error("\(name): takes one of \(names)", at: place)
  }

  private func comparison(_ text: String, at place: Int) throws(QueryError) -> Comparison {
    let sign = Comparison.Sign.allCases.first { text.hasPrefix($0.rawValue) }
    let value = String(text.dropFirst(sign?.rawValue.count ?? 0)).trimmedBlanks.unquoted
    guard !value.isEmpty else { throw reader.error("a comparison needs a value", at: place) }
    return Comparison(
      sign: sign ?? .equal, value: fold(value), number: Double(value),
      days: DayRange.read(value, today: today))
  }

  /// Words and phrases; nil for signs only.
  private mutating func text(column: TextColumn?) throws(QueryError) -> TextTerm? {
    let isPhrase = reader.peek == "\""
    let written = isPhrase ? try reader.takePhrase() : reader.takeWord()
    var isPrefix = false
    if isPhrase {
      if reader.peek == "*" {
        reader.advance()
        isPrefix = true
      }
    } else {
      isPrefix = written.hasSuffix("*")
    }
    let words = WordReader.queryWords(written)
    guard !words.words.isEmpty else { return nil }
    let isLast = completesLastWord && !isPhrase && reader.isAtEnd
    return TextTerm(
      words: words.words, isPrefix: isPrefix || isLast || words.isPrefix, column: column,
      written: written)
  }
}

extension WordReader {
  /// The words that a term is looked up by. A single character of a script without blanks stands
  /// for all pairs that begin with it.
  static func queryWords(_ text: String) -> (words: [String], isPrefix: Bool) {
    let bytes = Array(text.utf8)
    var words = WordReader.words(in: bytes)
    // The last character of a joined run is implied by the pair before it.
    var kept: [Word] = []
    for (place, word) in words.enumerated() {
      let isImplied =
        place > 0 && words[place - 1].range.upperBound == word.range.upperBound
        && words[place - 1].range.lowerBound < word.range.lowerBound
      if !isImplied { kept.append(word) }
    }
    words = kept
    let last = words.last.map { Array(bytes[$0.range]) }
    let isSingle =
      last.map { bytes in
        bytes.withUnsafeBufferPointer { buffer in
          guard let first = buffer.first, first >= 0x80 else { return false }
          let (scalar, length) = buffer.scalar(at: 0, to: buffer.count)
          return length == buffer.count && Script.of(scalar.value) == .joined
        }
      } ?? false
    return (words.map { String(decoding: $0.text, as: UTF8.self) }, isSingle)
  }
}

extension NoteDate {
  /// A whole text: `2026-04-27`, `2026/04/27`, `27 April 2026`, each with a time and an offset or
  /// without; nil for anything else. A time without an offset is UTC.
  package init?(parsing text: String) {
    var scanner = DateScanner(Array(text.utf8))
    scanner.skipBlanks()
    guard let date = scanner.date() else { return nil }
    scanner.skipBlanks()
    guard scanner.isAtEnd else { return nil }
    self = date
  }

  /// The first day named in running text; nil where there is none.
  package static func first(in text: String) -> NoteDate? {
    guard text.utf8.contains(where: \.isDigit) else { return nil }
    let bytes = Array(text.utf8)
    var scanner = DateScanner(bytes)
    for start in bytes.indices where bytes[start].isDigit {
      if start > 0, bytes[start - 1].isDigit || bytes[start - 1].isLetter { continue }
      scanner.position = start
      if let day = scanner.day(lenient: false), !scanner.isInsideWord {
        return NoteDate(seconds: day * 86_400)
      }
    }
    return nil
  }
}

/// Reads dates off bytes.
private struct DateScanner {
  let bytes: [UInt8]
  var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }
  /// Whether a digit or letter follows, so that what was read is only part of a word.
  var isInsideWord: Bool {
    peek.map { $0.isDigit || ($0.isLetter && $0 != UInt8(ascii: "T")) } ?? false
  }
  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || byte == 0x09 { position += 1 }
  }

  /// A day, which may have months and days of one digit, with or without a time.
  mutating func date() -> NoteDate? {
    guard let day = day(lenient: true) else { return nil }
    let afterDay = position
    if peek == UInt8(ascii: "T") || peek == UInt8(ascii: "t") {
      position += 1
    } else {
      skipBlanks()
      if position == afterDay || isAtEnd { return NoteDate(seconds: day * 86_400) }
    }
    guard let second = clock(), let offset = offset() else { return nil }
    return NoteDate(seconds: day * 86_400 + second - offset * 60, hasTime: true, offset: offset)
  }

  /// Days since 1970; `lenient` takes months and days of one digit.
  mutating func day(lenient: Bool) -> Int? {
    let start = position
    guard let first = number(digits: 1...4) else { return nil }
    if position - start == 4 {
      guard let separator = peek, separator == 0x2D || separator == 0x2F else { return nil }
      position += 1
      let digits = lenient ? 1...2 : 2...2
      guard let month = number(digits: digits), peek == separator else { return nil }
      position += 1
      guard let day = number(digits: digits) else { return nil }
      return CivilDay.number(year: first, month: month, day: day)
    }
    guard position - start <= 2 else { return nil }
    let afterDay = position
    skipBlanks()
    guard position > afterDay, let month = monthName() else { return nil }
    if peek == UInt8(ascii: ",") { position += 1 }
    let afterMonth = position
    skipBlanks()
    guard position > afterMonth, let year = number(digits: 4...4) else { return nil }
    return CivilDay.number(year: year, month: month, day: first)
  }

  private mutating func clock() -> Int? {
    guard let hour = number(digits: 1...2), hour < 24, peek == UInt8(ascii: ":") else { return nil }
    position += 1
    guard let minute = number(digits: 2...2), minute < 60 else { return nil }
    guard peek == UInt8(ascii: ":") else { return hour * 3600 + minute * 60 }
    position += 1
    guard let second = number(digits: 2...2), second < 61 else { return nil }
    if peek == UInt8(ascii: ".") || peek == UInt8(ascii: ",") {
      position += 1
      let start = position
      while let byte = peek, byte.isDigit { position += 1 }
      if position == start { return nil }
    }
    return hour * 3600 + minute * 60 + min(second, 59)
  }

  /// Minutes east of UTC; nil where what follows is no offset.
  private mutating func offset() -> Int? {
    let start = position
    skipBlanks()
    guard let sign = peek else { return 0 }
    position += 1
    if sign == UInt8(ascii: "Z") || sign == UInt8(ascii: "z") { return 0 }
    guard sign == 0x2B || sign == 0x2D, let hours = number(digits: 2...2), hours < 24 else {
      position = start
      return nil
    }
    if peek == UInt8(ascii: ":") { position += 1 }
    let minutes = number(digits: 2...2) ?? 0
    guard minutes < 60 else { return nil }
    return (sign == 0x2D ? -1 : 1) * (hours * 60 + minutes)
  }

  private mutating func number(digits: ClosedRange<Int>) -> Int? {
    let start = position
    var value = 0
    while let byte = peek, byte.isDigit, position - start < digits.upperBound {
      value = value * 10 + Int(byte - 0x30)
      position += 1
    }
    guard digits.contains(position - start) else {
      position = start
      return nil
    }
    return value
  }

  private mutating func monthName() -> Int? {
    let start = position
    var letters: [UInt8] = []
    while let byte = peek, byte.isLetter {
      letters.append(byte | 0x20)
      position += 1
    }
    if letters.count == 3, peek == UInt8(ascii: ".") { position += 1 }
    let name = String(decoding: letters, as: UTF8.self)
    let index = monthNames.firstIndex { $0 == name || (letters.count == 3 && $0.hasPrefix(name)) }
    if index == nil { position = start }
    return index.map { $0 + 1 }
  }
}

private let monthNames = [
  "january", "february", "march", "april", "may", "june", "july", "august", "september",
  "october", "november", "december",
]

import Cells
import Markup

/// Titles, headings and sentences as one reads them, where they are known as they are written.
///
/// Code, math, bold text, links and references to characters lose their marks. What could be a name
/// that only looks so stays: `__init__`, `a**b`, `*.md`. Not idempotent: what code shows may look
/// like a mark. Linear in the bytes, but for runs of backticks of ever other lengths.
package struct ReadableText {
  private let bytes: [UInt8]
  /// Whether a byte may begin a mark.
  private let isMark: (UInt8) -> Bool
  private var position = 0
  private var shown: [UInt8] = []
  /// Where closing marks stand that were paired with an opening one.
  private var closers: Set<Int> = []
  /// From where on closing marks that are pairs of a byte are looked for.
  private var pairs: [UInt8: Int] = [:]
  /// Marks that do not stand in what is left, so that they are looked for once.
  private var missing: Set<String> = []

  private init(_ text: String, _ isMark: @escaping (UInt8) -> Bool) {
    bytes = Array(text.utf8)
    self.isMark = isMark
  }

  /// The text to read of one that is known as it is written: a title, an alias, a description;
  /// itself, at the cost of one look, where it has no marks.
  package static func of(_ text: String) -> String { read(text, isMark) }

  /// The text to read of one that reading a note has made plain, all but its math: a heading, a
  /// cell, a sentence, a task, the label of a link.
  package static func ofProse(_ text: String) -> String {
    read(text) { $0 == UInt8(ascii: "$") }
  }

  private static func read(_ text: String, _ isMark: @escaping (UInt8) -> Bool) -> String {
    var copy = text
    guard copy.withUTF8({ $0.contains(where: isMark) }) else { return text }
    var reading = ReadableText(text, isMark)
    reading.run()
    return String(decoding: reading.shown, as: UTF8.self)
  }

  /// TeX as one reads it, in one line.
  package static func ofMath(_ tex: String) -> String {
    MathReader.text(LiteralText(Array(tex.utf8)[...], at: 0), style: .text, link: nil).text
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "$"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["),
      UInt8(ascii: "&"), UInt8(ascii: "~"), UInt8(ascii: "="):
      true
    default: false
    }
  }

  private mutating func run() {
    while position < bytes.count {
      if stands("\\$", at: position) {
        show(position..<position + 2, next: position + 2)
        continue
      }
      guard isMark(bytes[position]), take() else {
        shown.append(bytes[position])
        position += 1
        continue
      }
    }
  }

  /// Reads what begins with a mark; whether it is more than a character.
  private mutating func take() -> Bool {
    switch bytes[position] {
    case UInt8(ascii: "`"): takeCode()
    case UInt8(ascii: "$"): takeMath()
    case UInt8(ascii: "["): takeWikilink() || takeLink()
    case UInt8(ascii: "&"): takeEntity()
    default: takePair()
    }
  }

  private mutating func show(_ range: Range<Int>, next: Int) {
    shown += bytes[range]
    position = next
  }

  private mutating func takeCode() -> Bool {
    let mark = run(at: position)
    let name = "`\(mark.count)"
    var index = mark.upperBound
    while !missing.contains(name), let start = bytes[index...].firstIndex(of: bytes[position]) {
      let close = run(at: start)
      if close.count == mark.count {
        show(mark.upperBound..<start, next: close.upperBound)
        return true
      }
      index = close.upperBound
    }
    missing.insert(name)
    show(mark, next: mark.upperBound)
    return true
  }

  /// `$math$` or `$$math$$`, as the body has it.
  private mutating func takeMath() -> Bool {
    let mark = run(at: position)
    let start = mark.upperBound
    guard mark.count < 3, start < bytes.count, !missing.contains("$"),
      mark.count == 2 || !isBlank(start),
      let end = mathEnd(from: start)
    else {
      show(mark, next: start)
      return true
    }
    shown += Array(Self.ofMath(String(decoding: bytes[start..<end], as: UTF8.self)).utf8)
    position = end + mark.count
    return true

    func mathEnd(from start: Int) -> Int? {
      var index = start
      while index < bytes.count, bytes[index] != UInt8(ascii: "$") {
        index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
      }
      if index >= bytes.count { missing.insert("$") }
      guard index > start, index < bytes.count else { return nil }
      let close = run(at: index)
      guard mark.count == 1 else { return close.count >= 2 ? index : nil }
      guard close.count == 1, !isBlank(index - 1) else { return nil }
      return close.upperBound < bytes.count && isDigit(close.upperBound) ? nil : index
    }
  }

  /// `[[note|label]]`, `[[note#heading]]`; the exclamation mark of an embed goes as well.
  private mutating func takeWikilink() -> Bool {
    guard stands("[[", at: position), let end = place(of: "]]", from: position + 2),
      end > position + 2
    else { return false }
    let inside = position + 2..<end
    let bar = bytes[inside].lastIndex(of: UInt8(ascii: "|"))
    if shown.last == UInt8(ascii: "!") { shown.removeLast() }
    show(bar.map { $0 + 1..<end } ?? inside, next: end + 2)
    return true
  }

  /// `[label](address)`, where no name stands before it as in `f[i](x)`.
  private mutating func takeLink() -> Bool {
    guard position == 0 || !isWord(position - 1),
      let middle = bytes[(position + 1)...].firstIndex(where: {
        $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]")
      }), middle > position + 1, stands("](", at: middle),
      let end = place(of: ")", from: middle + 2)
    else { return false }
    if shown.last == UInt8(ascii: "!") { shown.removeLast() }
    show(position + 1..<middle, next: end + 1)
    return true
  }

  private mutating func takeEntity() -> Bool {
    guard let entity = bytes.entity(at: position, to: bytes.count) else { return false }
    shown += Array(entity.text.utf8)
    position = entity.end
    return true
  }

  /// `**bold**`, `~~struck~~`, `==marked==` around whole words.
  private mutating func takePair() -> Bool {
    if closers.contains(position) {
      position += 2
      return true
    }
    let mark = run(at: position)
    guard mark.count == 2, position == 0 || !isWord(position - 1), mark.upperBound < bytes.count,
      !isBlank(mark.upperBound)
    else {
      show(mark, next: mark.upperBound)
      return true
    }
    var index = max(mark.upperBound, pairs[bytes[position]] ?? 0)
    while let start = bytes[index...].firstIndex(of: bytes[position]) {
      let close = run(at: start)
      index = close.upperBound
      let ends = index == bytes.count || !isWord(index)
      guard close.count == 2, ends, !isBlank(start - 1) else { continue }
      closers.insert(start)
      pairs[bytes[position]] = index
      position = mark.upperBound
      return true
    }
    pairs[bytes[position]] = bytes.count
    show(mark, next: mark.upperBound)
    return true
  }

  // MARK: Bytes

  /// The bytes from a place on that are like the first.
  private func run(at start: Int) -> Range<Int> {
    var end = start
    while end < bytes.count, bytes[end] == bytes[start] { end += 1 }
    return start..<end
  }

  private func stands(_ mark: String, at place: Int) -> Bool {
    bytes[place...].starts(with: mark.utf8)
  }

  private mutating func place(of mark: String, from start: Int) -> Int? {
    guard !missing.contains(mark) else { return nil }
    var index = start
    while index < bytes.count {
      if stands(mark, at: index) { return index }
      index += 1
    }
    missing.insert(mark)
    return nil
  }

  private func isBlank(_ place: Int) -> Bool { bytes[place] <= 0x20 }
  private func isDigit(_ place: Int) -> Bool { bytes[place] &- 0x30 < 10 }

  /// A letter, a digit, `_`, or beyond ASCII.
  private func isWord(_ place: Int) -> Bool {
    let byte = bytes[place]
    return isDigit(place) || (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 || byte == UInt8(ascii: "_")
  }
}

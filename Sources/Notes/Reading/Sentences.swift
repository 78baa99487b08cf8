/// Cuts a block's plain text into sentences, for the contexts of links.
struct Sentences {
  /// Where sentences begin, ascending; the first is 0.
  private var starts: [Int] = [0]
  private let prose: Prose
  /// Position in `starts` of the sentence last asked for.
  private var current = 0
  private var text: String?

  /// Longest part of a sentence that is shown on either side of a link, in bytes.
  private static let reach = 240

  init(_ prose: Prose) {
    self.prose = prose
    let bytes = prose.bytes
    var links = prose.links[...]
    var literals = prose.literals[...]
    var closing = Closing(marks: -1 ..< -1)
    for position in bytes.indices where Sentences.mayEnd(bytes[position]) {
      guard let next = Sentences.end(bytes, at: position, &closing) else { continue }
      while let span = links.first, span.range.upperBound <= position { links.removeFirst() }
      while let span = literals.first, span.range.upperBound <= position {
        literals.removeFirst()
      }
      let isInside =
        links.first.map { $0.range.contains(position) && $0.range.upperBound > next } ?? false
        || literals.first.map { $0.range.contains(position) } ?? false
      if !isInside, next < bytes.count { starts.append(next) }
    }
  }

  /// The sentence around `range`, which must not lie before one asked for earlier.
  ///
  /// A very long one is cut on both sides, between words: the contexts of many links in one
  /// paragraph together stay in proportion to the paragraph.
  mutating func sentence(around range: Range<Int>) -> String {
    while current + 1 < starts.count, starts[current + 1] <= range.lowerBound {
      current += 1
      text = nil
    }
    var last = current
    while last + 1 < starts.count, starts[last + 1] < range.upperBound { last += 1 }
    let end = last + 1 < starts.count ? starts[last + 1] : prose.bytes.count
    let whole = starts[current]..<end
    if whole.count <= 2 * Sentences.reach {
      if last == current, let text { return text }
      let sentence = prose.text(in: whole)
      text = last == current ? sentence : nil
      return sentence
    }
    let left = cut(from: range.lowerBound, by: -1, limit: whole.lowerBound)
    let right = cut(
      from: min(range.upperBound, range.lowerBound + Sentences.reach), by: 1,
      limit: whole.upperBound)
    return (left > whole.lowerBound ? "… " : "") + prose.text(in: left..<right)
      + (right < whole.upperBound ? " …" : "")
  }

  private func cut(from start: Int, by step: Int, limit: Int) -> Int {
    var position = start + step * Sentences.reach
    if step < 0 ? position <= limit : position >= limit { return limit }
    let bytes = prose.bytes
    let farthest = position
    while position != start, !(bytes[position].isBlank || bytes[position] == 0x0A) {
      position -= step
    }
    if position != start { return position }
    // One word longer than all that is shown: between scalars at least.
    position = farthest
    while position > 0, position < bytes.count, !bytes[position].isScalarStart { position += 1 }
    return position
  }

  private static func mayEnd(_ byte: UInt8) -> Bool {
    byte == 0x2E || byte == 0x21 || byte == 0x3F || byte == 0xE3 || byte == 0xEF || byte == 0xE2
  }

  /// A run of marks that may close a sentence, and where the next begins; nil where none ends
  /// there.
  private struct Closing {
    var marks: Range<Int>
    var next: Int?
  }

  /// Where the next sentence begins if one ends at `position`; nil if none does.
  ///
  /// - Parameter closing: the run last looked through, which is not looked through again from
  ///   within.
  private static func end(_ bytes: [UInt8], at position: Int, _ closing: inout Closing) -> Int? {
    var next = position + 1
    if bytes[position] >= 0x80 {
      guard position + 2 < bytes.count else { return nil }
      let mark = (bytes[position], bytes[position + 1], bytes[position + 2])
      // 。 ！ ？ end a sentence without a blank, … with one.
      let isWide =
        mark == (0xE3, 0x80, 0x82) || mark == (0xEF, 0xBC, 0x81) || mark == (0xEF, 0xBC, 0x9F)
      if isWide { return position + 3 }
      guard mark == (0xE2, 0x80, 0xA6) else { return nil }
      next = position + 3
    }
    if next < closing.marks.lowerBound || next > closing.marks.upperBound {
      closing = self.closing(bytes, from: next)
    }
    return bytes[position] == 0x2E && isAbbreviation(bytes, endingAt: position)
      ? nil : closing.next
  }

  private static func closing(_ bytes: [UInt8], from start: Int) -> Closing {
    var next = start
    while next < bytes.count, closes(bytes[next]) { next += 1 }
    var closing = Closing(marks: start..<next)
    while next < bytes.count, bytes[next].isBlank || bytes[next] == 0x0A { next += 1 }
    let isFollowed = next > closing.marks.upperBound && next < bytes.count
    if isFollowed, !(0x61...0x7A).contains(bytes[next]) { closing.next = next }
    return closing
  }

  private static func closes(_ byte: UInt8) -> Bool {
    byte == 0x29 || byte == 0x5D || byte == 0x22 || byte == 0x27 || byte == 0x2E || byte == 0x21
      || byte == 0x3F
  }

  private static func isAbbreviation(_ bytes: [UInt8], endingAt dot: Int) -> Bool {
    var start = dot
    while start > 0, bytes[start - 1].isLetter || bytes[start - 1] == 0x2E, dot - start < 8 {
      start -= 1
    }
    let word = bytes[start..<dot].map(\.lowercasedASCII)
    if word.count == 1, bytes[start].isLetter, bytes[start] < 0x61 { return true }
    return abbreviations.contains(String(decoding: word, as: UTF8.self))
  }

  private static let abbreviations: Set<String> = [
    "e.g", "i.e", "cf", "vs", "dr", "mr", "mrs", "ms", "prof", "no", "fig", "sec", "approx", "st",
    "z.b", "bzw", "u.a", "p", "pp", "ch", "al",
  ]
}

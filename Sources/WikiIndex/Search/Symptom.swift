import GRDB
import Notes

/// The telling words of a stack trace, a log excerpt or a diff.
package struct Symptom: Sendable, Equatable {
  /// A word with how much it tells.
  package struct Token: Sendable, Equatable {
    /// As it stands in the symptom.
    package var text: String
    var weight: Double
  }

  /// Most telling first, each once.
  package private(set) var tokens: [Token] = []

  /// Bytes that are read of a text.
  package static let limit = 4 << 20
  /// Tokens that are looked for.
  private static let tokenLimit = 48

  /// Reads a text in UTF-8; what is none is read with replacements.
  package init(reading bytes: [UInt8]) {
    var weights: [String: (weight: Double, place: Int)] = [:]
    let text = String(decoding: bytes, as: UTF8.self)
    for line in text.split(whereSeparator: \.isNewline) {
      for (word, weight) in Self.quoted(line) + Self.names(line) {
        let key = WordReader.normalized(word)
        guard !key.isEmpty, key.utf8.count <= 200 else { continue }
        let known = weights[word]
        weights[word] = (max(weight, known?.weight ?? 0), known?.place ?? weights.count)
      }
    }
    tokens = weights.sorted {
      ($1.value.weight, $0.value.place) < ($0.value.weight, $1.value.place)
    }
    .prefix(Self.tokenLimit).map { Token(text: $0.key, weight: $0.value.weight) }
  }

  /// Strings between quotes, of two words to twelve.
  private static func quoted(_ line: Substring) -> [(String, Double)] {
    var result: [(String, Double)] = []
    for quote in ["\"", "'", "`"] as [Character] {
      let parts = line.split(separator: quote, omittingEmptySubsequences: false)
      guard parts.count >= 3 else { continue }
      for index in stride(from: 1, to: parts.count - 1, by: 2) {
        let words = WordReader.words(in: parts[index].utf8)
        if (1...12).contains(words.count), parts[index].utf8.count >= 3 {
          result.append((String(parts[index]), words.count > 1 ? 3 : 2))
        }
      }
    }
    return result
  }

  /// Names as programs have them: exceptions, error codes, calls, snake and camel case.
  private static func names(_ line: Substring) -> [(String, Double)] {
    var result: [(String, Double)] = []
    let parts = line.split { character in
      !(character.isLetter || character.isNumber || "_.-:".contains(character))
    }
    for part in parts {
      let name = part.trimming(while: { ".-:".contains($0) })
      if let weight = weight(of: name) { result.append((String(name), weight)) }
      for piece in name.split(whereSeparator: { ".:-".contains($0) }) where piece.count < name.count
      {
        if let weight = weight(of: piece) { result.append((String(piece), weight * 0.8)) }
      }
    }
    return result
  }

  /// Nil for plain words and numbers, which any text has.
  private static func weight(of name: Substring) -> Double? {
    let bytes = Array(name.utf8)
    guard bytes.count >= 3, bytes.contains(where: { ($0 | 0x20) &- 0x61 < 26 || $0 >= 0x80 }) else {
      return nil
    }
    let lower = name.lowercased()
    if ["error", "exception", "fault", "warning", "timeout"].contains(where: {
      lower.hasSuffix($0) && lower != $0
    }) {
      return 4
    }
    let hasDigit = bytes.contains { $0 &- 0x30 < 10 }
    let hasLower = bytes.contains { $0 &- 0x61 < 26 }
    if !hasLower, bytes.count >= 4 { return hasDigit ? 3.5 : 3 }
    if bytes.contains(UInt8(ascii: "_")) { return 3 }
    let hump = bytes.withUnsafeBufferPointer { NamePieces.hasHump($0, 0..<$0.count) }
    if hump { return 3 }
    let parts = name.split { ".:-".contains($0) }
    if name.contains("."), parts.count > 1, !hasDigit { return 2 }
    return hasDigit && hasLower ? 1.5 : nil
  }
}

extension Substring {
  fileprivate func trimming(while drops: (Character) -> Bool) -> Substring {
    var result = drop(while: drops)
    while let last = result.last, drops(last) { result.removeLast() }
    return result
  }
}

extension NoteIndex {
  /// Notes that tell of a symptom, incidents and code first; tokens name what each has of it.
  package func search(
    _ symptom: Symptom, _ options: SearchOptions
  ) throws(IndexError) -> SearchAnswer {
    let terms = symptom.tokens.compactMap { token -> WeightedTerm? in
      let words = WordReader.queryWords(token.text).words
      guard !words.isEmpty else { return nil }
      return WeightedTerm(TextTerm(words: words, written: token.text), weight: token.weight)
    }
    do {
      let found = try database.read {
        try PartialRanking(index: self, db: $0).notes(with: terms, endings: false, isSymptom: true)
      }
      let ordered = found.ordered(by: options.order, exact: "")
      let shown = options.limit.map { Array(ordered.prefix($0)) } ?? ordered
      var answer = SearchAnswer()
      answer.total = found.count
      answer.hits = passages(
        shown.map(HitSource.init), .any(terms.map { .text($0.term) }), each: 1
      ).compactMap(\.first)
      return answer
    } catch {
      throw IndexError(error)
    }
  }
}

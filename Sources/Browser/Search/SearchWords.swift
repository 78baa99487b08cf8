import Notes

/// Words of the search language, for completing and correcting a line.
enum SearchWords {
  private static let fields = [
    "title:", "alias:", "tag:", "path:", "type:", "status:", "heading:", "section:", "code:",
    "table:", "incident:", "reason:", "link:", "from:", "trust:", "source:", "created:",
    "updated:", "is:", "has:",
  ]
  private static let values = [
    "is:": [
      "orphan", "deadend", "stale", "ghosted", "ambiguous", "undated", "draft", "deprecated",
    ],
    "has:": ["table", "incident", "code", "task", "problem"],
    "trust:": ["unverified", "machine-confirmed", "human-reviewed"],
  ]

  /// The line with its last word completed: a field, one of its values, or a tag of the wiki.
  static func completion(of line: String, _ library: Library?) -> String? {
    let start = line.lastIndex { $0 == " " || $0 == "(" }.map(line.index(after:))
    let head = line[..<(start ?? line.startIndex)]
    let last = line[(start ?? line.startIndex)...]
    let sign = last.hasPrefix("-") ? "-" : ""
    let word = String(last.dropFirst(sign.count))
    guard !word.isEmpty else { return nil }
    let found = candidates(for: word, library).first { $0.hasPrefix(word) && $0 != word }
    return found.map { head + sign + $0 + ($0.hasSuffix(":") ? "" : " ") }
  }

  private static func candidates(for word: String, _ library: Library?) -> [String] {
    guard let colon = word.firstIndex(of: ":") else { return fields }
    let field = String(word[...colon])
    if let values = values[field] { return values.map { field + $0 } }
    guard field == "tag:" else { return [] }
    return library?.tagsByUse(hidesDeprecated: false).map { field + $0.name } ?? []
  }

  /// The line with another word in place of one, however that is written.
  static func replacing(_ word: String, by other: String, in line: String) -> String {
    var parts = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let place =
      parts.firstIndex { fold($0) == word } ?? parts.firstIndex { fold($0).hasSuffix(word) }
      ?? parts.firstIndex { fold($0).contains(word) }
    guard let place else { return other }
    let kept = parts[place].lastIndex(of: ":").map { String(parts[place][...$0]) } ?? ""
    parts[place] = kept + other
    return parts.joined(separator: " ")
  }
}

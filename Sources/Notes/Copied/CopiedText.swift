/// Writes text of a copied page so that markdown reads it as it stands.
enum CopiedText {
  /// With a backslash before whatever could mean something.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\`*_<[]$%=~^#|!".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }

  /// Escaped, but with what looks like code as code.
  static func marked(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let end =
        word.lastIndex { !".,;:".contains($0) }.map { word.index(after: $0) } ?? word.endIndex
      let core = word[..<end]
      guard looksLikeCode(core) else { return escaped(String(word)) }
      return "`" + core + "`" + escaped(String(word[end...]))
    }.joined(separator: " ")
  }

  /// The items of a list that runs on: an item begins at the start, after ` - `, or where a hyphen
  /// hangs between two sentences. With `arePaths` only what begins with a path or address is one.
  static func items(_ text: String, arePaths: Bool) -> [(text: String, offset: Int)] {
    let bytes = Array(text.utf8)
    var starts: [Int] = []
    for position in bytes.indices where bytes[position] == 0x2D {
      guard position + 2 < bytes.count, bytes[position + 1] == 0x20 else { continue }
      let before = position == 0 ? 0x20 : bytes[position - 1]
      let isHanging = before.isLetter && bytes[position + 2] &- 0x41 < 26
      guard before == 0x20 || isHanging else { continue }
      let word = String(decoding: bytes[(position + 2)...].prefix { $0 != 0x20 }, as: UTF8.self)
      let isPath = word.contains("/") || NotePath.withoutExtension(word) != nil
      if !arePaths || isPath || position == 0 { starts.append(position) }
    }
    var result: [(text: String, offset: Int)] = []
    let all = starts.first == 0 ? starts : [-2] + starts
    for (number, start) in all.enumerated() {
      let end = number + 1 < all.count ? all[number + 1] : bytes.count
      let item = String(decoding: bytes[max(0, start + 2)..<end], as: UTF8.self).trimmed
      if !item.isEmpty { result.append((arePaths ? withPath(item) : marked(item), max(0, start))) }
    }
    return result
  }

  /// An item whose first word is a path stays as it is up to there.
  private static func withPath(_ item: String) -> String {
    let path = item.prefix { $0 != " " }
    return path + marked(String(item.dropFirst(path.count)))
  }

  private static func looksLikeCode(_ word: Substring) -> Bool {
    guard let first = word.utf8.first, first.isLetter || first == 0x5F, !word.contains("`") else {
      return false
    }
    let isCall = word.contains("(") && word.contains(")") && !word.hasPrefix("(")
    return isCall || (word.contains("_") && !word.contains("/"))
  }
}

/// A table of `Resources`: a line is a key and its words, parted by blanks.
///
/// A line that begins with `#` says something to people only, as one without a word does.
enum WordTable {
  /// Hands each line's key and words to `take`, and gives back the lines that it refuses.
  static func read(_ table: String, _ take: (_ key: String, _ words: [String]) -> Bool) -> [String]
  {
    table.split(separator: "\n").filter { line in
      // By scalars, as a mark that joins the blank before it would hide it.
      let words = line.unicodeScalars.split(separator: " ").map { String($0) }
      guard let key = words.first, !key.hasPrefix("#") else { return false }
      return !take(key, Array(words.dropFirst()))
    }.map(String.init)
  }
}

/// Finds terms among the words of a text.
enum TermMatches {
  /// The bytes of each place where the words of a term stand one after another.
  static func ranges(of term: TextTerm, in words: [WordReader.Word]) -> [Range<Int>] {
    let wanted = term.words.map { Array($0.utf8) }
    guard let last = wanted.indices.last, words.count > last else { return [] }
    var found: [Range<Int>] = []
    for start in 0...words.count - 1 - last {
      let isThere = wanted.indices.allSatisfy { place in
        let word = words[start + place].text
        return place == last && term.isPrefix
          ? word.starts(with: wanted[place]) : word == wanted[place]
      }
      if isThere {
        found.append(words[start].range.lowerBound..<words[start + last].range.upperBound)
      }
    }
    return found
  }
}

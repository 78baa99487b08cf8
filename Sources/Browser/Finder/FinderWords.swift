import Notes

extension FinderIndex {
  /// The notes whose title and path have all words of a text as they are, in the order of the
  /// notes.
  func notes(having text: String) -> [Int] {
    let words = FuzzyText.folded(text).split(separator: 0x20).map { WantedWord(Array($0)) }
    guard !words.isEmpty else { return Array(0..<noteCount) }
    return withColumns { $0.notes(having: words, headingStart) }
  }
}

private struct WantedWord {
  let bytes: [UInt8]
  /// The bits that a name must have.
  let letters: UInt64

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    letters = FuzzyText.letters(bytes)
  }
}

extension FinderIndex.Columns {
  /// The names of a note are neighbours: one pass sees each note once.
  fileprivate func notes(having words: [WantedWord], _ headingStart: Int) -> [Int] {
    var found: [Int] = []
    var isMissing = [Bool](repeating: true, count: words.count)
    var missing = words.count
    for place in 0..<headingStart {
      let entry = entries[place]
      if place > 0, entries[place - 1].note != entry.note {
        for word in words.indices { isMissing[word] = true }
        missing = words.count
      }
      guard missing > 0, entry.kind == .title || entry.kind == .path else { continue }
      let name = Int(names[place])
      for (number, word) in words.enumerated()
      where isMissing[number] && letters[name] & word.letters == word.letters && has(word, name) {
        isMissing[number] = false
        missing -= 1
      }
      if missing == 0 { found.append(Int(entry.note)) }
    }
    return found
  }

  private func has(_ word: WantedWord, _ name: Int) -> Bool {
    let range = Int(starts[name])..<Int(starts[name + 1])
    guard word.bytes.count <= range.count, let first = word.bytes.first else { return false }
    return word.bytes.withUnsafeBufferPointer { word in
      for start in range.lowerBound...range.upperBound - word.count where bytes[start] == first {
        var length = 1
        while length < word.count, bytes[start + length] == word[length] { length += 1 }
        if length == word.count { return true }
      }
      return false
    }
  }
}

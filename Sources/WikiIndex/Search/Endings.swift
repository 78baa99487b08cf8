extension TextTerm {
  /// The term with the endings of English plurals and verbs: `restored` gives `restore`,
  /// `restores`, `restoring`. Empty for phrases, prefixes and words beyond plain letters.
  var otherEndings: [TextTerm] {
    guard words.count == 1, !isPrefix, let word = words.first, word.utf8.count >= 3,
      word.utf8.allSatisfy({ $0 &- 0x61 < 26 })
    else { return [] }
    return Self.forms(of: Self.stem(word)).filter { $0 != word }.map { form in
      TextTerm(words: [form], column: column, written: written)
    }
  }

  /// A word without its ending, which need not be a word: `copies` and `copy` give `cop`.
  private static func stem(_ word: String) -> String {
    guard word.utf8.count >= 4, !word.hasSuffix("ss") else { return word }
    for (ending, least) in [
      ("ies", 2), ("ing", 3), ("ed", 3), ("es", 3), ("s", 3), ("e", 3), ("y", 3),
    ]
    where word.hasSuffix(ending) && word.utf8.count - ending.utf8.count >= least {
      var stem = String(word.dropLast(ending.count))
      // `planned` is of `plan`, but `called` of `call`.
      if let last = stem.last, stem.utf8.count > 3, stem.dropLast().last == last,
        !"ls".contains(last)
      {
        stem.removeLast()
      }
      return stem
    }
    return word
  }

  private static func forms(of stem: String) -> [String] {
    let doubled = stem + stem.suffix(1)
    return ["", "s", "es", "ed", "ing", "e", "y", "ies", "ied"].map { stem + $0 }
      + ["ed", "ing"].map { doubled + $0 }
  }
}

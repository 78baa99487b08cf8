import Notes

/// Keeps the labels of footnotes apart that meet in one file.
struct FootnoteNames {
  private var used: Set<String> = []

  /// Takes a label, or one with a number where another note has it already.
  mutating func claim(_ label: String) -> String {
    var result = label
    var number = 2
    while !used.insert(fold(result)).inserted {
      result = "\(label)-\(number)"
      number += 1
    }
    return result
  }
}

import Notes

/// Keeps names apart that meet in one file, case aside: labels of footnotes, anchors of blocks.
struct FreeNames {
  /// What parts a name from its number.
  let separator: String
  /// The last number that was given to a name, by the folded name; those with numbers among them.
  private var numbers: [String: Int] = [:]

  init(separator: String) { self.separator = separator }

  /// Takes a name, or one with a number where it is taken already.
  mutating func claim(_ name: String) -> String {
    let key = fold(name)
    guard let last = numbers[key] else {
      numbers[key] = 1
      return name
    }
    var number = last + 1
    while numbers[fold("\(name)\(separator)\(number)")] != nil { number += 1 }
    numbers[key] = number
    let result = "\(name)\(separator)\(number)"
    numbers[fold(result)] = 1
    return result
  }
}

/// What the text of a table's cell says, wherever it is shown, typed or sorted.
package enum CellText {
  /// A number with what stands beside it.
  package struct Number: Equatable, Sendable {
    /// Its value, whatever the unit.
    package var value: Double
    /// A currency, a percent sign or a short unit; empty for none.
    package var unit: String
  }

  /// The number that a cell is; nil for any other text.
  ///
  /// Signs, thousands separators, a decimal comma, an exponent and one unit may be part of it.
  package static func number(_ text: String) -> Number? {
    guard text.utf8.count <= longest else { return nil }
    var rest = Substring(text).unicodeScalars
    var isNegative = false
    var unit = ""
    while let first = rest.first, !isDigit(first), first != "." {
      if first == "-" || first == "−" { isNegative = true }
      if currencies.contains(first), unit.isEmpty {
        unit = String(first)
      } else if !signs.contains(first), !blanks.contains(first) {
        return nil
      }
      rest.removeFirst()
    }
    guard let value = takeValue(&rest) else { return nil }
    let tail = rest.filter { !blanks.contains($0) }
    if !tail.isEmpty {
      guard unit.isEmpty, isUnit(Array(tail)) else { return nil }
      unit.unicodeScalars.append(contentsOf: tail)
    }
    return Number(value: isNegative ? -value : value, unit: unit)
  }

  /// Yes or no, where that is what a cell says; a remark in brackets may follow.
  package static func answer(_ text: String) -> Bool? {
    guard text.utf8.count <= longest else { return nil }
    let words = text.lowercased().split(separator: " ", maxSplits: 1)
    guard let first = words.first, words.count == 1 || words[1].hasPrefix("(") else { return nil }
    // As keyboards type it, a sign is followed by a mark that asks for a picture.
    let scalars = first.unicodeScalars.filter { $0 != "\u{fe0f}" }
    return answers[String(String.UnicodeScalarView(scalars))]
  }

  /// A longer text is neither, in bytes.
  private static let longest = 40

  private static let answers: [String: Bool] = [
    "yes": true, "true": true, "✓": true, "✔": true, "✅": true, "☑": true,
    "no": false, "false": false, "✗": false, "✘": false, "❌": false, "✖": false,
  ]

  private static let signs: Set<Unicode.Scalar> = ["+", "-", "−", "~", "±", "<", ">", "≈"]
  private static let currencies: Set<Unicode.Scalar> = ["$", "€", "£"]
  private static let blanks: Set<Unicode.Scalar> = [" ", "\u{a0}", "\u{202f}"]
  /// What parts the thousands, beside a comma.
  private static let separators: Set<Unicode.Scalar> = ["_", "'", " ", "\u{a0}", "\u{202f}"]

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isUnit(_ tail: [Unicode.Scalar]) -> Bool {
    if tail.count == 1, tail[0] == "%" || tail[0] == "×" || currencies.contains(tail[0]) {
      return true
    }
    return tail.count <= 3
      && tail.allSatisfy { ("a"..."z").contains($0) || ("A"..."Z").contains($0) || $0 == "µ" }
  }

  /// Takes digits, point and exponent from the beginning of a text.
  private static func takeValue(_ rest: inout Substring.UnicodeScalarView) -> Double? {
    let whole = Array(rest.prefix { isDigit($0) || $0 == "," || separators.contains($0) })
    rest.removeFirst(whole.count)
    let digits = Array(whole[..<(whole.lastIndex(where: isDigit).map { $0 + 1 } ?? 0)])
    var text = ""
    if let parts = thousands(digits) {
      text = parts
    } else if let comma = digits.firstIndex(of: ","), rest.first != "." {
      let parts = [digits[..<comma], digits[(comma + 1)...]]
      guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }) else { return nil }
      text = parts.map { String(String.UnicodeScalarView($0)) }.joined(separator: ".")
    } else {
      return nil
    }
    if rest.first == ".", digits.count == whole.count {
      rest.removeFirst()
      let part = rest.prefix(while: isDigit)
      guard !text.isEmpty || !part.isEmpty else { return nil }
      text = (text.isEmpty ? "0" : text) + "." + (part.isEmpty ? "0" : String(part))
      rest.removeFirst(part.count)
    }
    if let letter = rest.first, letter == "e" || letter == "E" {
      let after = rest.dropFirst()
      let sign = after.prefix(after.first == "-" || after.first == "+" ? 1 : 0)
      let power = after.dropFirst(sign.count).prefix(while: isDigit)
      if !power.isEmpty {
        text += "e" + String(sign) + String(power)
        rest.removeFirst(1 + sign.count + power.count)
      }
    }
    return Double(text)
  }

  /// The digits of a whole number without what parts its thousands; nil where that is no such.
  private static func thousands(_ digits: [Unicode.Scalar]) -> String? {
    let groups = digits.split(omittingEmptySubsequences: false) { !isDigit($0) }
    guard groups.dropFirst().allSatisfy({ $0.count == 3 }), groups.count == 1 || !groups[0].isEmpty
    else { return nil }
    return String(String.UnicodeScalarView(groups.joined()))
  }
}

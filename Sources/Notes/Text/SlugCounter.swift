/// GitHub's anchor of a heading's plain text: lower case, punctuation dropped, spaces to hyphens.
///
/// Repeats within a note are told apart by ``SlugCounter``.
package func slug(_ text: String) -> String {
  var result: [UInt8] = []
  result.reserveCapacity(text.utf8.count)
  for scalar in fold(text.trimmed).unicodeScalars {
    if scalar.isASCII {
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      if byte == 0x20 {
        result.append(0x2D)
      } else if byte == 0x2D || byte == 0x5F || byte.isLetter || byte.isDigit {
        result.append(byte)
      }
    } else if scalar.isWordScalar {
      result.append(contentsOf: String(scalar).utf8)
    }
  }
  return String(decoding: result, as: UTF8.self)
}

extension Unicode.Scalar {
  /// Whether it is a letter, mark or digit, as words are made of.
  var isWordScalar: Bool {
    if isASCII {
      let byte = UInt8(value)
      return byte.isDigit || byte.isLetter
    }
    // General punctuation: the dashes and quotes of most headings, and three connectors.
    if (0x2010...0x206F).contains(value) { return [0x203F, 0x2040, 0x2054].contains(value) }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation:
      return true
    default: return properties.isAlphabetic
    }
  }
}

/// Numbers the slugs of one note that repeat: `a`, `a-1`, `a-2`.
package struct SlugCounter {
  private var seen: [String: Int] = [:]

  /// A counter that has seen nothing.
  package init() {}

  /// The slug of the next heading, different from all before.
  package mutating func next(_ text: String) -> String {
    let base = slug(text)
    guard let count = seen[base] else {
      seen[base] = 0
      return base
    }
    var number = count + 1
    while seen["\(base)-\(number)"] != nil { number += 1 }
    seen[base] = number
    let result = "\(base)-\(number)"
    seen[result] = 0
    return result
  }
}

/// How many tokens a text is taken for.
package enum TokenEstimate {
  /// The method, as it is named to people.
  package static let method = "1 token per 4 bytes of UTF-8"

  /// Rounded up.
  package static func tokens(_ bytes: Int) -> Int { (bytes + 3) / 4 }

  /// The most bytes that are taken for so many tokens, of which there may be any number.
  static func bytes(_ tokens: Int) -> Int { min(tokens, .max / 4) * 4 }
}

/// How many tokens a text is taken for.
package enum TokenEstimate {
  /// The method, as it is named to people.
  package static let method = "1 token per 4 bytes of UTF-8"

  /// Rounded up.
  package static func tokens(_ bytes: Int) -> Int { (bytes + 3) / 4 }
}

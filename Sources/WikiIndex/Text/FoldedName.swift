import Foundation
import Notes

/// The form in which paths, tags and values are compared where a query names them: lower case,
/// without accents, every spelling of a letter the same.
enum FoldedName {
  static func of(_ text: String) -> String {
    if isASCII(text) { return fold(text) }
    // Appending to a view of scalars would copy all of it each time.
    var result = ""
    for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
      if scalar.isASCII {
        result += String(scalar).lowercased()
      } else {
        result += WordReader.folded(scalar)
      }
    }
    return result
  }

  /// The folded text where it is more than lower case, which SQL can tell by itself; else nil.
  static func beyondASCII(_ text: String) -> String? { isASCII(text) ? nil : of(text) }

  private static func isASCII(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }
}

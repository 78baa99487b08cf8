/// Text that is looked for in other texts, whatever the case of both.
///
/// A letter is found in a syllable too that it shares with others, as Thai and Hindi are typed;
/// beyond that, canonically equivalent spellings are one.
package struct SoughtText: Equatable, Sendable {
  private let folded: String
  private let bytes: [UInt8]

  /// Text as it was typed; empty text stands in every other.
  package init(_ text: String) {
    folded = fold(text)
    bytes = Array(folded.utf8)
  }

  /// Whether it stands in a text.
  package func isIn(_ text: String) -> Bool { isIn(folded: fold(text)) }

  /// Whether it stands in a text that is folded already.
  package func isIn(folded text: String) -> Bool {
    var text = text
    let (isFound, isASCII) = text.withUTF8 { other in
      (
        bytes.isEmpty || other.place(of: bytes, in: other.indices) != nil,
        other.allSatisfy { $0 < 0x80 }
      )
    }
    return isFound || !isASCII && text.contains(folded)
  }
}

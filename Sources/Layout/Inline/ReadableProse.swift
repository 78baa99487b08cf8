import Markup
package import Notes

extension ReadableText {
  /// Text that Notes has taken from markdown, as one reads it.
  ///
  /// It has lost its marks but for those of math; what else looks like a mark stood in code.
  ///
  /// - Parameter raw: how it is written, which tells math from code that looks like it; asked for only
  ///   where the text has a dollar sign. Where that is not known, the text.
  package static func of(prose text: String, written raw: @autoclosure () -> String? = nil)
    -> String
  {
    guard text.utf8.contains(UInt8(ascii: "$")) else { return text }
    // As a heading it is no list, quote or block of code, whatever it begins with.
    let line = (raw() ?? text).shortened.replacing("\n", with: " ")
    let document = Document(parsing: Array("# \(line)".utf8), dialect: .notes)
    var shown = ""
    var rest = text[...]
    for (node, entry) in document.nodes.enumerated() {
      switch entry.kind {
      case .code: take(document.literal(of: node)) { $0 }
      case .math:
        take(document.string(entry.range)) { _ in ofMath(document.literal(of: node)) }
      default: break
      }
    }
    return shown + rest

    func take(_ part: String, _ read: (String) -> String) {
      guard !part.isEmpty, let place = rest.firstRange(of: part) else { return }
      shown += rest[..<place.lowerBound] + read(part)
      rest = rest[place.upperBound...]
    }
  }
}

extension Heading {
  /// The heading as one reads it.
  package var readable: String { ReadableText.of(prose: text, written: raw) }
}

extension Note {
  /// The title as one reads it.
  package var readableTitle: String {
    guard titleOrigin == .heading else { return ReadableText.of(title) }
    return ReadableText.of(prose: title, written: headings.first { $0.text == title }?.raw)
  }
}

extension LinkGraph {
  /// The title of a note as one reads it.
  package func readableTitle(of note: Int) -> String {
    let title = title(of: note)
    guard titleOrigin(of: note) == .heading else { return ReadableText.of(title) }
    return ReadableText.of(
      prose: title,
      written: headingTexts(of: note).firstIndex(of: title).map { rawHeading($0, of: note) })
  }
}

import Markup
package import Notes

extension ReadableText {
  /// A heading, or a title taken from one, as one reads it: its text, of which only math is left to
  /// read.
  ///
  /// - Parameter raw: the heading as it is written, which tells math from code and escapes that
  ///   look like it; asked for only where the text has a dollar sign.
  package static func ofHeading(_ text: String, written raw: @autoclosure () -> String?) -> String {
    guard text.utf8.contains(UInt8(ascii: "$")) else { return text }
    let line = (raw() ?? text).shortened.replacing("\n", with: " ")
    guard line.utf8.contains(where: { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "\\") }) else {
      return ofProse(text)
    }
    let document = Document(parsing: Array("# \(line)".utf8), dialect: .notes)
    var shown = ""
    var rest = text[...]
    for (node, entry) in document.nodes.enumerated() {
      switch entry.kind {
      case .code: take(document.literal(of: node)) { $0 }
      case .escape: take(document.string(entry.content)) { $0 }
      case .math: take(document.string(entry.range)) { _ in ofMath(document.literal(of: node)) }
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
  package var readable: String { ReadableText.ofHeading(text, written: raw) }
}

extension NoteSource {
  /// The title as one reads it; nil where the source has none.
  package var readableTitle: String? { title.map(ReadableText.ofProse) }
}

extension Note {
  /// The title as one reads it.
  package var readableTitle: String {
    guard titleOrigin == .heading else { return ReadableText.of(title) }
    return ReadableText.ofHeading(title, written: headings.first { $0.text == title }?.raw)
  }
}

extension LinkGraph {
  /// The title of a note as one reads it.
  package func readableTitle(of note: Int) -> String {
    let title = title(of: note)
    guard titleOrigin(of: note) == .heading else { return ReadableText.of(title) }
    return ReadableText.ofHeading(
      title, written: headingTexts(of: note).firstIndex(of: title).map { rawHeading($0, of: note) })
  }
}

/// What is read of a part of raw HTML: its tags left out, blanks one at a time.
package struct HTMLProse {
  /// UTF-8 without blanks at its ends.
  package private(set) var bytes: [UInt8] = []
  /// Where parts of it come from, as bytes of it and of the HTML, ascending by both.
  package private(set) var segments: [(text: Int, html: Int)] = []
  private var wantsBlank = false

  /// Reads a part of a text: what is meant for readers, and what images show.
  package init(_ text: LiteralText, in range: Range<Int>) {
    var scanner = HTMLScanner(text.bytes, in: range)
    while let token = scanner.next() {
      switch token {
      case .text(let range): append(text.bytes[range], at: range.lowerBound)
      case .entity(let characters, let range): append(characters, at: range.lowerBound)
      case .blank: wantsBlank = true
      case .hidden: break
      case .tag(let tag, let range):
        switch tag.element {
        case .hidden where !tag.isClosing: scanner.skip(tag)
        case .image: append(tag.attribute("alt") ?? "", at: range.lowerBound)
        case let element?: if element == .lineBreak || !element.isInline { wantsBlank = true }
        case nil: append(text.bytes[range], at: range.lowerBound)
        }
      }
    }
  }

  private mutating func append(_ characters: String, at place: Int) {
    if characters == "\u{a0}" { return wantsBlank = true }
    append(characters.utf8, at: place)
  }

  private mutating func append(_ part: some Collection<UInt8>, at place: Int) {
    guard !part.isEmpty else { return }
    if wantsBlank, !bytes.isEmpty { bytes.append(Byte.space) }
    wantsBlank = false
    segments.append((bytes.count, place))
    bytes.append(contentsOf: part)
    // A text may end with a blank.
    while let last = bytes.last, last.isHTMLBlank {
      bytes.removeLast()
      wantsBlank = true
    }
  }
}

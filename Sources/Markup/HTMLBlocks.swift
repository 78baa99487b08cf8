/// What ends an HTML block.
enum HTMLEnding {
  case text(StaticString)
  case rawElement
  case blankLine

  /// Whether the ending stands in `line`; a blank line is not asked about here.
  func isMet(by bytes: Bytes, in line: Range<Int>) -> Bool {
    switch self {
    case .blankLine: false
    case .text(let text): contains(text, bytes, line)
    case .rawElement:
      contains("</script>", bytes, line) || contains("</pre>", bytes, line)
        || contains("</style>", bytes, line) || contains("</textarea>", bytes, line)
    }
  }

  private func contains(_ text: StaticString, _ bytes: Bytes, _ line: Range<Int>) -> Bool {
    let head = text.utf8Start[0]
    for index in line
    where bytes[index] == head && bytes.hasPrefix(text, at: index, before: line.upperBound) {
      return true
    }
    return false
  }
}

extension BlockParser {
  /// `<` may begin an HTML block of one of seven kinds; the last cannot interrupt a paragraph.
  mutating func openHTML(limit: Int, interruptsParagraph: Bool) -> Bool {
    guard let ending = htmlEnding(interruptsParagraph: interruptsParagraph) else { return false }
    closeUnmatched(limit)
    openLeaf(.html(ending: ending), .htmlBlock, at: first)
    blocks[leafBlock].contentStart = offset
    addVerbatimLine()
    blocks[leafBlock].start = offset
    if ending.isMet(by: bytes, in: first..<lineEnd) { closeVerbatim(end: nil) }
    return true
  }

  private func htmlEnding(interruptsParagraph: Bool) -> HTMLEnding? {
    func begins(_ text: StaticString) -> Bool { bytes.hasPrefix(text, at: first, before: lineEnd) }
    if begins("<!--") { return .text("-->") }
    if begins("<?") { return .text("?>") }
    if begins("<![CDATA["), bytes[first + 3] == UInt8(ascii: "C") { return .text("]]>") }
    if begins("<!"), first + 2 < lineEnd, bytes[first + 2].isLetter { return .text(">") }
    for name in rawElements {
      let end = first + name.utf8CodeUnitCount
      if begins(name), end == lineEnd || bytes[end].isBlank || bytes[end] == Byte.greater {
        return .rawElement
      }
    }
    if beginsBlockElement() { return .blankLine }
    if !interruptsParagraph, let end = bytes.htmlTagEnd(at: first, to: lineEnd),
      bytes.skipBlanks(from: end, to: lineEnd) == lineEnd
    {
      return .blankLine
    }
    return nil
  }

  private func beginsBlockElement() -> Bool {
    var start = first + 1
    if start < lineEnd, bytes[start] == Byte.slash { start += 1 }
    var end = start
    while end < lineEnd, bytes[end].isAlphanumeric { end += 1 }
    guard end > start, end - start <= 10 else { return false }
    guard
      end == lineEnd || bytes[end].isBlank || bytes[end] == Byte.greater
        || (bytes[end] == Byte.slash && end + 1 < lineEnd && bytes[end + 1] == Byte.greater)
    else { return false }
    return blockElements.contains { name in
      name.utf8CodeUnitCount == end - start && bytes.hasPrefix(name, at: start, before: end)
    }
  }
}

private let rawElements: [StaticString] = ["<script", "<pre", "<style", "<textarea"]

private let blockElements: [StaticString] = [
  "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center",
  "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption",
  "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head",
  "header", "hr", "html", "iframe", "legend", "li", "link", "main", "menu", "menuitem", "nav",
  "noframes", "ol", "optgroup", "option", "p", "param", "search", "section", "summary", "table",
  "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
]

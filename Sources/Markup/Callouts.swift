extension BlockParser {
  /// Makes a quote that begins `[!kind]` a callout; its title takes the rest of the line.
  mutating func readCalloutHead(of quote: Int) {
    guard indent <= 3, first + 2 < lineEnd, bytes[first] == Byte.openBracket,
      bytes[first + 1] == Byte.bang
    else { return }
    let kindStart = first + 2
    var index = kindStart
    while index < lineEnd, bytes[index] != Byte.closeBracket, bytes[index] != Byte.openBracket {
      index += 1
    }
    guard index > kindStart, index < lineEnd, bytes[index] == Byte.closeBracket else { return }
    var head = CalloutHead(kind: kindStart..<index, isFolded: nil)
    index += 1
    if index < lineEnd, bytes[index] == Byte.hyphen || bytes[index] == Byte.plus {
      head.isFolded = bytes[index] == Byte.hyphen
      index += 1
    }
    guard index == lineEnd || bytes[index].isBlank else { return }
    blocks[quote].kind = .callout
    blocks[quote].detail = tables.callouts.count
    blocks[quote].contentStart = index
    tables.callouts.append(head)
    advance(to: lineEnd)
    blocks[quote].end = index
    let start = bytes.skipBlanks(from: index, to: lineEnd)
    guard start < lineEnd else { return }
    let title = add(.calloutTitle, at: start)
    let end = trimmedLineEnd(from: start)
    blocks[title].contentStart = start
    blocks[title].contentEnd = end
    close(title, end: end)
  }
}

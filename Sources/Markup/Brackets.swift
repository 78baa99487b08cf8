/// A `[` or `![` that may begin a link, or a footnote inside the text.
struct Bracket {
  @Packed var token: Int
  /// Just past the bracket.
  @Packed var textStart: Int
  var isImage: Bool
  /// Whether a caret stands before it.
  var isNote = false
  /// The delimiter on top of the stack when the bracket came.
  @Packed var delimiter: Int
  /// Whether another bracket follows before this one is closed.
  var hasBracketAfter = false
}

extension InlineParser {
  mutating func readOpenBracket() {
    let isImage =
      position > textStart && bytes[position - 1] == Byte.bang
    let isNote =
      dialect.contains(.wiki) && position > textStart && bytes[position - 1] == Byte.caret
    // Of `^[[[note]] says so]` the first bracket is none of the link's.
    let isBeforeLink =
      isNote && position + 2 < end && bytes[position + 1] == Byte.openBracket
      && bytes[position + 2] == Byte.openBracket
    if dialect.contains(.wiki), !isBeforeLink, readWikilink(isEmbed: isImage) { return }
    if isImage { position -= 1 }
    flushText(to: position)
    let stop = position + (isImage ? 2 : 1)
    tokens.append(InlineToken(.leaf, .text, position, stop))
    if !brackets.isEmpty { brackets[brackets.count - 1].hasBracketAfter = true }
    brackets.append(
      Bracket(
        token: tokens.count - 1, textStart: stop, isImage: isImage, isNote: isNote,
        delimiter: lastDelimiter))
    position = stop
    textStart = stop
  }

  mutating func readCloseBracket() {
    guard let opener = brackets.popLast() else {
      position += 1
      return
    }
    let isActive = opener.isImage || brackets.count >= linkFloor
    linkFloor = min(linkFloor, brackets.count)
    guard isActive, let link = linkTail(of: opener) else {
      if !readFootnoteReference(opener), !readInlineFootnote(opener) { position += 1 }
      return
    }
    flushText(to: position)
    tokens.append(InlineToken(.linkClose, .text, position, link.stop))
    matchDelimiters(above: opener.delimiter)
    tokens[opener.token].kind = .linkOpen
    tokens[opener.token].node = opener.isImage ? .image : .link
    tokens[opener.token].detail = Int32(truncatingIfNeeded: tree.tables.linkTargets.count)
    tree.tables.linkTargets.append(link.target)
    if !opener.isImage { linkFloor = brackets.count }
    position = link.stop
    textStart = position
  }

  /// Where a link whose text ends here leads, and where its last part ends.
  private mutating func linkTail(of opener: Bracket) -> (target: LinkTarget, stop: Int)? {
    let after = position + 1
    if after < end, bytes[after] == Byte.openParen, let inline = inlineTail(at: after) {
      return inline
    }
    guard !references.links.isEmpty else { return nil }
    let full = bytes.linkLabel(at: after, to: end)
    var label = full
    var stop = (full?.upperBound ?? after - 1) + 1
    if full == nil {
      guard !opener.hasBracketAfter else { return nil }
      guard position - opener.textStart <= 999 else { return nil }
      label = opener.textStart..<position
      stop = after
      if after + 1 < end, bytes[after] == Byte.openBracket, bytes[after + 1] == Byte.closeBracket {
        stop = after + 2
      }
    }
    guard let label, let found = references.links[bytes.labelKey(label)] else { return nil }
    var target = tree.tables.linkTargets[found.target]
    target.definition = found.block
    return (target, stop)
  }

  /// `(destination "title")` at `start`.
  private mutating func inlineTail(at start: Int) -> (target: LinkTarget, stop: Int)? {
    var index = bytes.skipSpaceAndLine(from: start + 1, to: end)
    guard let destination = bytes.linkDestination(at: index, to: end) else { return nil }
    index = bytes.skipSpaceAndLine(from: destination.stop, to: end)
    var title: Range<Int>?
    if index > destination.stop, let found = bytes.linkTitle(at: index, to: end) {
      title = found.text
      index = bytes.skipSpaceAndLine(from: found.stop, to: end)
    }
    guard index < end, bytes[index] == Byte.closeParen else { return nil }
    let target = LinkTarget(
      destination: text.source(destination.text), title: title.map(text.source), definition: nil,
      titlePieces: title.map { text.pieces(of: $0, in: &tree.tables) } ?? 0..<0)
    return (target, index + 1)
  }

  /// `^[text]`, which holds anything but another such footnote.
  private mutating func readInlineFootnote(_ opener: Bracket) -> Bool {
    guard opener.isNote, brackets.count >= noteFloor,
      bytes[opener.textStart..<position].contains(where: { !$0.isSpace })
    else {
      noteFloor = min(noteFloor, brackets.count)
      return false
    }
    flushText(to: position)
    tokens.append(InlineToken(.linkClose, .text, position, position + 1))
    matchDelimiters(above: opener.delimiter)
    // The caret is the end of the text before the bracket.
    tokens[opener.token - 1].end -= 1
    tokens[opener.token].start -= 1
    tokens[opener.token].kind = .linkOpen
    tokens[opener.token].node = .inlineFootnote
    noteFloor = brackets.count
    position += 1
    textStart = position
    return true
  }

  /// `[^label]` where a footnote of that label is defined.
  private mutating func readFootnoteReference(_ opener: Bracket) -> Bool {
    guard !references.footnotes.isEmpty, !opener.hasBracketAfter,
      position > opener.textStart + 1,
      bytes[opener.textStart] == Byte.caret
    else { return false }
    let label = opener.textStart + 1..<position
    guard label.count <= 999, let block = references.footnotes[bytes.labelKey(label)] else {
      return false
    }
    tokens.removeSubrange((opener.token + 1)...)
    lastDelimiter = opener.delimiter
    if lastDelimiter >= 0 { delimiters[lastDelimiter].next = -1 }
    if opener.isImage {
      tokens[opener.token].end -= 1
    } else {
      tokens.removeLast()
    }
    let stop = position + 1
    position = opener.textStart - 1
    textStart = position
    add(.footnoteReference, to: stop, head: 2, tail: 1, detail: block)
    return true
  }
}

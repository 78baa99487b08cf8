/// The marker of a list item as it stands on a line.
private struct ListMarker {
  var length: Int
  var start: Int?
  var mark: UInt8
}

extension BlockParser {
  /// Whether the line's text begins with a list marker that may stand here.
  func isListMarker(interrupting: Bool) -> Bool {
    listMarker(interrupting: interrupting) != nil
  }

  private func listMarker(interrupting: Bool) -> ListMarker? {
    var index = first
    var marker = ListMarker(length: 0, start: nil, mark: bytes[index])
    if bytes[index].isDigit {
      var number = 0
      while index < lineEnd, bytes[index].isDigit {
        guard index - first < 9 else { return nil }
        number = number * 10 + Int(bytes[index] - 0x30)
        index += 1
      }
      guard index < lineEnd, bytes[index] == Byte.dot || bytes[index] == Byte.closeParen else {
        return nil
      }
      if interrupting, number != 1 { return nil }
      marker.start = number
      marker.mark = bytes[index]
    }
    index += 1
    guard index == lineEnd || bytes[index].isBlank else { return nil }
    if interrupting, bytes.skipBlanks(from: index, to: lineEnd) == lineEnd { return nil }
    marker.length = index - first
    return marker
  }

  /// Opens a list item at the line's text, and a list around it unless it goes on with one.
  mutating func openListItem(limit: Int, continuesParagraph: Bool) -> Bool {
    guard limit + 1 < Self.maximumDepth,
      let marker = listMarker(interrupting: continuesParagraph)
    else { return false }
    closeUnmatched(limit)
    let start = first
    let markerIndent = indent
    advance(to: first + marker.length)
    let padding = takeItemPadding()
    if !continuesList(marker) {
      if let last = open.last, blocks[last].kind == .list { closeContainer() }
      let list = addContainer(.list, at: start)
      blocks[list].detail = tables.lists.count
      tables.lists.append(ListStyle(start: marker.start, marker: marker.mark, isTight: true))
    }
    let item = addContainer(.listItem, at: start)
    blocks[item].itemIndent = markerIndent + marker.length + padding
    findText()
    if dialect.contains(.taskLists) { readTaskBox(of: item) }
    let hasText = !isBlank || blocks[item].small != 0
    blocks[item].end = hasText ? offset : start + marker.length
    blocks[item].contentStart = blocks[item].end
    return true
  }

  /// Takes the blanks between a marker and its text; how many columns of them count.
  private mutating func takeItemPadding() -> Int {
    let saved = (offset, column, tabIsPartial)
    while column - saved.1 <= 5, offset < lineEnd, bytes[offset].isBlank { advanceColumns(1) }
    let width = column - saved.1
    if width >= 1, width < 5, offset < lineEnd { return width }
    (offset, column, tabIsPartial) = saved
    if width > 0 { advanceColumns(1) }
    return 1
  }

  private func continuesList(_ marker: ListMarker) -> Bool {
    guard let last = open.last, blocks[last].kind == .list else { return false }
    let style = tables.lists[blocks[last].detail]
    return style.marker == marker.mark && (style.start == nil) == (marker.start == nil)
  }

  /// Takes `[ ]` or `[x]` at the start of an item, with the blanks after it.
  private mutating func readTaskBox(of item: Int) {
    guard indent < 4, first + 3 < lineEnd, bytes[first] == Byte.openBracket,
      bytes[first + 2] == Byte.closeBracket, bytes[first + 3].isBlank
    else { return }
    let mark = bytes[first + 1]
    guard mark == Byte.space || mark.lowercased == UInt8(ascii: "x") else { return }
    let text = bytes.skipBlanks(from: first + 3, to: lineEnd)
    blocks[item].small = (mark == Byte.space ? TaskState.open : TaskState.done).rawValue
    advance(to: text)
    findText()
  }
}

/// A link definition in the text of a paragraph.
struct FoundDefinition {
  var start: Int
  var label: Range<Int>
  var key: [UInt8]
  var destination: Range<Int>
  var title: Range<Int>?
  /// Past the last byte of the definition's text.
  var textEnd: Int
  /// Past the line ending.
  var end: Int
}

/// Reads the link definitions that a paragraph begins with.
struct DefinitionScanner {
  let bytes: Bytes

  func definitions(in range: Range<Int>) -> [FoundDefinition] {
    var found: [FoundDefinition] = []
    var position = range.lowerBound
    while let next = definition(at: position, to: range.upperBound) {
      found.append(next)
      position = next.end
    }
    return found
  }

  private func definition(at position: Int, to end: Int) -> FoundDefinition? {
    let start = bytes.skipBlanks(from: position, to: end)
    guard let label = bytes.linkLabel(at: start, to: end) else { return nil }
    let colon = label.upperBound + 1
    guard colon < end, bytes[colon] == Byte.colon else { return nil }
    let destinationStart = bytes.skipSpaceAndLine(from: colon + 1, to: end)
    guard let destination = bytes.linkDestination(at: destinationStart, to: end),
      destination.stop > destinationStart
    else { return nil }
    var found = FoundDefinition(
      start: start, label: label, key: bytes.labelKey(label), destination: destination.text,
      title: nil, textEnd: destination.stop, end: end)
    let titleStart = bytes.skipSpaceAndLine(from: destination.stop, to: end)
    if titleStart > destination.stop, let title = bytes.linkTitle(at: titleStart, to: end),
      let stop = lineStop(after: title.stop, to: end)
    {
      found.title = title.text
      found.textEnd = title.stop
      found.end = stop
      return found
    }
    guard let stop = lineStop(after: destination.stop, to: end) else { return nil }
    found.end = stop
    return found
  }

  /// Where the next line begins if only blanks stand between.
  private func lineStop(after position: Int, to end: Int) -> Int? {
    let index = bytes.skipBlanks(from: position, to: end)
    guard index < end else { return end }
    return bytes[index].isLineEnding ? Swift.min(bytes.afterLineEnding(at: index), end) : nil
  }
}

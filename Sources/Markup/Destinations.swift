extension Document {
  /// Where a link, image, autolink or link definition leads, escapes and entities resolved, not
  /// percent-decoded. Addresses that begin `www.` get `http://`, mail addresses `mailto:`.
  package func destination(of node: Int) -> String {
    let range = linkTarget(of: node).destination
    guard nodes[node].kind == .autolink else { return resolved(source[range]) }
    switch AutolinkKind(rawValue: nodes[node].small) {
    case .email:
      let address = text(range)
      return address.lowercased().hasPrefix("mailto:") ? address : "mailto:" + address
    case .web: return "http://" + text(range)
    case .address, nil: return text(range)
    }
  }

  /// The title of a link, image or link definition, escapes and entities resolved; nil without one.
  package func linkTitle(of node: Int) -> String? {
    let target = linkTarget(of: node)
    guard let range = target.title else { return nil }
    guard target.titlePieces.isEmpty else {
      return resolved(
        joinedBytes(tables.pieces[target.titlePieces], separator: Byte.lineFeed)[...])
    }
    return resolved(source[range])
  }

  /// The info string of a code block, escapes and entities resolved; empty where it has none.
  package func infoString(of node: Int) -> String { resolved(source[codeBlock(of: node).info]) }

  /// The label of a footnote reference, footnote definition or link definition, as written.
  package func label(of node: Int) -> String { text(labelRange(of: node)) }

  /// The name of a tag without `#`, or of a block id without `^`.
  package func name(of node: Int) -> String { text(nodes[node].content) }

  /// The definition that a footnote reference refers to.
  package func footnoteDefinition(of reference: Int) -> Int { Int(nodes[reference].detail) }

  private func labelRange(of node: Int) -> Range<Int> {
    guard nodes[node].kind == .footnoteDefinition else { return nodes[node].content }
    let start = nodes[node].range.lowerBound + 2
    var end = start
    while end < nodes[node].range.upperBound, source[end] != Byte.closeBracket { end += 1 }
    return start..<end
  }

  /// Text with its backslash escapes and entities resolved.
  func resolved(_ slice: ArraySlice<UInt8>) -> String {
    slice.withUnsafeBufferPointer { bytes in
      var result: [UInt8] = []
      var index = 0
      while index < bytes.count {
        if bytes[index] == Byte.backslash, index + 1 < bytes.count, bytes[index + 1].isPunctuation {
          result.append(bytes[index + 1])
          index += 2
        } else if bytes[index] == Byte.ampersand,
          let end = bytes.entityEnd(at: index, to: bytes.count)
        {
          result.append(contentsOf: bytes.entityText(index..<end).utf8)
          index = end
        } else {
          result.append(bytes[index])
          index += 1
        }
      }
      return decoded(result)
    }
  }
}

import Markup

/// Collects the links of a note's frontmatter, in source order.
struct PropertyLinks {
  private let source: [UInt8]
  private let lines: LineMap
  private let id: String
  private(set) var links: [Link] = []
  /// The items under `sources` and the links that each of them made.
  private(set) var sourceItems: [(item: PropertyItem, links: Range<Int>)] = []
  /// Where to look for the next value of the line last looked at.
  private var searched = (line: 0, offset: 0)
  /// Bytes of misses until only `nearReach` bytes are looked through.
  private var room = 1 << 20

  /// How far a value is looked for, in bytes.
  private static let reach = 100_000
  /// How far where there were too many misses.
  private static let nearReach = 1_000
  /// The bytes of a value that are looked for; the rest is compared where these stand.
  private static let headBytes = 200

  /// Keys whose plain strings may be links.
  private static let linkKeys: Set<String> = [
    "sources", "related", "connects", "consulted", "supersedes", "resource", "computation",
  ]
  /// Those of them that list notes; sources may be words with commas in them.
  private static let listKeys: Set<String> = ["related", "connects", "consulted", "supersedes"]
  /// Keys of mappings whose `resource` is a path.
  private static let holders: Set<String> = ["sources", "executor", "attester"]

  init(_ source: [UInt8], _ lines: LineMap, id: String) {
    self.id = id
    self.source = source
    self.lines = lines
  }

  mutating func read(_ properties: [Property]) {
    for property in properties {
      if property.key == "sources" {
        for item in property.value.unbracketed.items(line: property.line) {
          let start = links.count
          read(item.value, property.key, line: item.line, takesPlain: true)
          sourceItems.append((item, start..<links.count))
        }
      } else {
        for value in listed(property) {
          read(
            value, property.key, line: property.line,
            takesPlain: PropertyLinks.linkKeys.contains(property.key))
        }
      }
    }
  }

  /// The value of a property, or its parts where a scalar with commas stands for a list of names.
  private func listed(_ property: Property) -> [PropertyValue] {
    let value = property.value.unbracketed
    guard PropertyLinks.listKeys.contains(property.key), case .text(let text) = value,
      text.contains(","), WikilinkText.all(in: text).isEmpty
    else { return [value] }
    return text.split(separator: ",").map { .text(String($0).trimmed) }
      .filter { $0 != .text("") }
  }

  // Recursion is bounded by the depth that frontmatter may have.
  private mutating func read(
    _ value: PropertyValue, _ key: String, line: Int, takesPlain: Bool
  ) {
    switch value.unbracketed {
    case .text(let text):
      readText(text, key, line: line, takesPlain: takesPlain)
    case .list(let items):
      for item in items { read(item.value, key, line: item.line, takesPlain: takesPlain) }
    case .map(let properties):
      for property in properties {
        let isResource = property.key == "resource" && PropertyLinks.holders.contains(key)
        read(property.value, key, line: property.line, takesPlain: isResource)
      }
    default: break
    }
  }

  private mutating func readText(_ text: String, _ key: String, line: Int, takesPlain: Bool) {
    let wikilinks = WikilinkText.all(in: text)
    if !wikilinks.isEmpty {
      let bytes = Array(text.utf8)
      let reason = wikilinks.last.flatMap { Separator.end(in: bytes, after: $0.range.upperBound) }
        .map { String(decoding: bytes[$0...], as: UTF8.self).trimmed }
      for wikilink in wikilinks {
        append(wikilink.target, key, text, written: Array(bytes[wikilink.range]), line: line) {
          $0.anchor = wikilink.anchor
          $0.label = wikilink.label
          $0.reason = reason?.isEmpty == false ? reason : nil
        }
      }
    } else if takesPlain {
      if let link = MarkdownLinkText(text) {
        append(link.target, key, text, written: Array(text.utf8), line: line) {
          $0.label = link.label
        }
        return
      }
      for part in parts(of: text) {
        let isTentative = !isSurelyLink(part)
        append(part, key, text, written: Array(part.utf8), line: line) {
          $0.isTentative = isTentative
        }
      }
    }
  }

  /// `a.md, b.md` is two where both look like paths.
  private func parts(of text: String) -> [String] {
    let parts = text.split(separator: ",").map { String($0).trimmed }
    let arePaths = parts.allSatisfy { !$0.isEmpty && !$0.contains(" ") && isSurelyLink($0) }
    if parts.count > 1, arePaths { return parts }
    let whole = text.trimmed
    return whole.isEmpty ? [] : [whole]
  }

  private func isSurelyLink(_ text: String) -> Bool {
    let path = String(text.prefix { $0 != "#" })
    return URLScheme.isIn(text: text) || FilePath.isAbsolute(text) || FilePath.isRelative(text)
      || NotePath.withoutExtension(path) != nil || FilePath.looksLikeAttachment(path)
  }

  private mutating func append(
    _ target: String, _ key: String, _ context: String, written: [UInt8], line: Int,
    _ complete: (inout Link) -> Void
  ) {
    let range = find(written, line: line)
    var link = Link(
      kind: .property, target: target, context: context, address: Address(id: id),
      place: lines.place(range),
      column: lines.column(at: range.lowerBound), endColumn: lines.column(at: range.upperBound))
    link.relation = key
    if URLScheme.isIn(text: target) {
      link.isExternal = true
    } else if target.contains("#") {
      let parts = AnchorCut(target)
      link.target = parts.target.trimmed
      link.anchor = parts.anchor?.trimmed
      if link.anchor?.isEmpty == true { link.anchor = nil }
    }
    complete(&link)
    if link.isExternal {
      link.anchor = nil
      link.isTentative = false
    }
    if !link.target.isEmpty || link.anchor != nil { links.append(link) }
  }

  /// Where the value stands: in its line, else in one of the next few, else the line's start.
  private mutating func find(_ written: [UInt8], line: Int) -> Range<Int> {
    var start = lines.start(of: line)
    if searched.line == line { start = max(start, searched.offset) }
    let reach = room > 0 ? Self.reach : Self.nearReach
    let end = min(source.count, lines.start(of: line + 6), start + reach)
    guard start < end else { return start..<start }
    var rest = start..<end
    while let head = source.place(of: written.prefix(Self.headBytes), in: rest) {
      if source[head.lowerBound..<end].starts(with: written) {
        let place = head.lowerBound..<head.lowerBound + written.count
        searched = (line, place.upperBound)
        return place
      }
      room -= written.count
      rest = head.upperBound..<end
    }
    room -= end - start
    return start..<start
  }
}

/// A value that is one markdown link: `[label](path)`.
private struct MarkdownLinkText {
  var label: String
  var target: String

  init?(_ text: String) {
    guard text.hasPrefix("["), text.hasSuffix(")"), let middle = text.firstRange(of: "](") else {
      return nil
    }
    label = String(text[text.index(after: text.startIndex)..<middle.lowerBound])
    target = String(text[middle.upperBound..<text.index(before: text.endIndex)]).trimmed
    if target.hasPrefix("<"), target.hasSuffix(">") {
      target = String(target.dropFirst().dropLast())
    }
    if label.isEmpty || target.isEmpty { return nil }
  }
}

extension PropertyValue {
  /// `[[x]]` without quotes, which YAML takes for a list in a list, as the text that was meant.
  var unbracketed: PropertyValue {
    guard case .list(let outer) = self, outer.count == 1, case .list(let inner) = outer[0].value,
      !inner.isEmpty
    else { return self }
    var texts: [String] = []
    for item in inner {
      guard case .text(let text) = item.value else {
        guard inner.count == 1, let text = item.value.text else { return self }
        return .text("[[\(text)]]")
      }
      texts.append(text)
    }
    return .text("[[\(texts.joined(separator: ", "))]]")
  }
}

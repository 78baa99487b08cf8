import Markup

/// Reads the sections and footnotes that name a note's sources.
struct SourceSections {
  let document: Document
  let outline: Outline
  let lines: Lines
  /// The links of the text.
  let links: [Link]
  /// How many links the frontmatter has: they come first in the note's list.
  let offset: Int

  func read(into sources: inout SourceCollector) {
    guard outline.entries.contains(where: { $0.role.contains(.source) }) else { return }
    var link = 0
    var footnoteEnd = 0
    for node in document.nodes.indices {
      let kind = document.nodes[node].kind
      // Footnotes gather at the end of a note, whatever section that is in.
      if kind == .footnoteDefinition { footnoteEnd = Int(document.nodes[node].subtreeEnd) }
      guard kind == .paragraph, node >= footnoteEnd else { continue }
      let range = document.nodes[node].range
      guard isSource(outline.section(at: range.lowerBound)) else { continue }
      while link < links.count, links[link].place.range.lowerBound < range.lowerBound { link += 1 }
      let first = link
      while link < links.count, links[link].place.range.lowerBound < range.upperBound { link += 1 }
      let isItem = document.nodes[Int(document.nodes[node].parent)].kind == .listItem
      if first < link {
        for number in named(first..<link, isItem: isItem) {
          sources.add(link: offset + number, links[number], via: .section)
        }
      } else if isItem, Int(document.nodes[node].parent) == node - 1 {
        addText(of: node, to: &sources)
      }
    }
  }

  /// Of each footnote the first link, those that stand in the text last.
  func readFootnotes(_ read: FootnoteReader, into sources: inout SourceCollector) {
    readFootnotes(read.footnotes, into: &sources)
    var link = 0
    for range in read.inText {
      while link < links.count, links[link].place.range.lowerBound < range.lowerBound { link += 1 }
      guard link < links.count, range.contains(links[link].place.range.lowerBound) else { continue }
      sources.add(
        link: offset + link, links[link], via: .footnote, footnote: document.string(range))
    }
  }

  private func readFootnotes(_ footnotes: [Footnote], into sources: inout SourceCollector) {
    var link = 0
    for footnote in footnotes {
      let isJoined = sources.join(footnote: footnote.label)
      let range = footnote.place.range
      while link < links.count, links[link].place.range.lowerBound < range.lowerBound { link += 1 }
      guard !isJoined, link < links.count, range.contains(links[link].place.range.lowerBound)
      else { continue }
      sources.add(link: offset + link, links[link], via: .footnote, footnote: footnote.label)
    }
  }

  private func isSource(_ section: Int?) -> Bool {
    outline.nearest(.relation, around: section).map { outline.entries[$0].role.contains(.source) }
      ?? false
  }

  /// Of an item the links before its reason, and those that follow the first directly.
  private func named(_ range: Range<Int>, isItem: Bool) -> [Int] {
    guard isItem else { return Array(range) }
    var result = [range.lowerBound]
    for number in range.dropFirst() {
      let gap = links[number].place.range.lowerBound - links[number - 1].place.range.upperBound
      let isShared =
        links[number].reason != nil && links[number].reason == links[range.lowerBound].reason
      let isListed = links[range.lowerBound].reason == nil && (0...5).contains(gap)
      guard isShared || isListed else { break }
      result.append(number)
    }
    return result
  }

  private func addText(of node: Int, to sources: inout SourceCollector) {
    let prose = Prose(document, node)
    let bytes = prose.bytes
    for position in bytes.indices {
      let isGap = bytes[position].isBlank || bytes[position] == 0x3A
      guard isGap, let start = Separator.end(in: bytes, after: position) else { continue }
      let text = prose.text(in: 0..<position)
      let reason = prose.text(in: start..<bytes.count)
      if text.isEmpty { break }
      let line = lines.line(at: document.nodes[node].range.lowerBound)
      sources.add(text: text, reason: reason.isEmpty ? nil : reason, line: line)
      return
    }
    let line = lines.line(at: document.nodes[node].range.lowerBound)
    if !prose.text.isEmpty { sources.add(text: prose.text, reason: nil, line: line) }
  }
}

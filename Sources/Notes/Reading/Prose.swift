import Markup

/// The plain text of one block's inlines, and where its links are in it.
///
/// Line ends inside the block are kept as `\n`. Markers, comments, block ids, footnote marks and
/// HTML tags are left out, but `<br>` is a blank; code keeps its text, math its dollar signs too,
/// so that it is known for what it is, and a footnote inside the text stands in brackets.
struct Prose {
  /// A node's part of the text.
  struct Span {
    var node: Int
    var range: Range<Int>
  }

  private(set) var bytes: [UInt8] = []
  /// Links, embeds, images and autolinks in source order; those inside others too.
  private(set) var links: [Span] = []
  /// Code and math, in which no separator or label is looked for.
  private(set) var literals: [Span] = []
  /// Where parts of the text begin and stand in the source, ascending; none unless they are kept.
  private var places: [(text: Int, source: Range<Int>)] = []
  private let keepsPlaces: Bool

  /// Reads the inlines below `block`; its own blocks, if any, are left out.
  ///
  /// - Parameter keepsPlaces: whether the source of parts of the text is going to be asked for.
  init(_ document: Document, _ block: Int, keepsPlaces: Bool = false) {
    self.init(document, document.descendants(of: block), keepsPlaces: keepsPlaces)
  }

  /// Reads a run of siblings and what is below them.
  init(_ document: Document, _ nodes: Range<Int>, keepsPlaces: Bool = false) {
    self.keepsPlaces = keepsPlaces
    var open: [(link: Int?, end: Int)] = []
    var node = nodes.lowerBound
    if let first = nodes.first, let last = nodes.last {
      bytes.reserveCapacity(
        document.nodes[last].range.upperBound - document.nodes[first].range.lowerBound)
    }
    while node < nodes.upperBound {
      while let last = open.last, last.end <= node {
        close(last.link)
        open.removeLast()
      }
      let entry = document.nodes[node]
      let end = Int(entry.subtreeEnd)
      if entry.kind.isBlock {
        node = end
        continue
      }
      switch entry.kind {
      case .text, .tag: append(document.source, entry.range)
      case .softBreak, .hardBreak:
        keep(entry.range)
        bytes.append(0x0A)
      case .escape: append(document.source, entry.content)
      case .entity:
        keep(entry.range)
        bytes.append(contentsOf: document.entityText(of: node).utf8)
      case .code, .math:
        let start = bytes.count
        if entry.kind == .code {
          keep(entry.content)
          bytes.append(contentsOf: document.literal(of: node).utf8)
        } else {
          append(document.source, entry.range)
        }
        literals.append(Span(node: node, range: start..<bytes.count))
        node = end
        continue
      case .autolink:
        links.append(Span(node: node, range: bytes.count..<bytes.count))
        append(document.source, entry.content)
        close(links.count - 1)
        node = end
        continue
      case .wikilink, .embed:
        links.append(Span(node: node, range: bytes.count..<bytes.count))
        let parts = document.wikilink(of: node)
        append(document.source, parts.label ?? whole(parts))
        close(links.count - 1)
        node = end
        continue
      case .link, .image:
        links.append(Span(node: node, range: bytes.count..<bytes.count))
        open.append((links.count - 1, end))
      case .inlineHTML:
        keep(entry.range)
        if isLineBreak(document.source[entry.range]) { bytes.append(0x20) }
        node = end
        continue
      case .inlineFootnote:
        bytes.append(contentsOf: " (".utf8)
        open.append((nil, end))
      case .footnoteReference:
        node = end
        continue
      case .blockID, .comment:
        node = end
        continue
      default: break
      }
      node += 1
    }
    while let last = open.popLast() { close(last.link) }
  }

  /// The text with line ends as blanks, without blanks at its ends.
  var text: String { text(in: 0..<bytes.count) }

  /// A part of the text with line ends as blanks, without blanks at its ends.
  func text(in range: Range<Int>) -> String {
    var range = range
    while let first = range.first, isSpace(bytes[first]) { range = first + 1..<range.upperBound }
    while let last = range.last, isSpace(bytes[last]) { range = range.lowerBound..<last }
    let slice = bytes[range]
    guard slice.contains(0x0A) else { return String(decoding: slice, as: UTF8.self) }
    return String(decoding: slice.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
  }

  /// The bytes of the source from the first to the last of a part of the text, which is not empty;
  /// only of prose that keeps places. O(log inlines).
  func source(of range: Range<Int>) -> Range<Int> {
    let first = places[max(0, places.partition { $0.text <= range.lowerBound } - 1)]
    let next = places.partition { $0.text < range.upperBound }
    let last = places[max(0, next - 1)]
    let lower = min(
      first.source.lowerBound + range.lowerBound - first.text, first.source.upperBound)
    let end = next < places.count ? places[next].text : bytes.count
    let upper =
      range.upperBound == end
      ? last.source.upperBound
      : min(last.source.lowerBound + range.upperBound - last.text, last.source.upperBound)
    return lower..<max(lower, upper)
  }

  /// Takes a part of the text to be a link, where none is parsed.
  mutating func insertLink(_ span: Span, at position: Int) {
    links.insert(span, at: position)
  }

  /// Ends a link, or with none a footnote.
  private mutating func close(_ link: Int?) {
    guard let link else { return bytes.append(0x29) }
    links[link].range = links[link].range.lowerBound..<bytes.count
  }

  private mutating func append(_ source: [UInt8], _ range: Range<Int>) {
    keep(range)
    bytes.append(contentsOf: source[range])
  }

  /// Takes note that what is appended next stands in a range of the source.
  private mutating func keep(_ range: Range<Int>) {
    if keepsPlaces { places.append((bytes.count, range)) }
  }

  private func whole(_ parts: WikilinkParts) -> Range<Int> {
    parts.target.lowerBound..<(parts.anchor?.upperBound ?? parts.target.upperBound)
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte.isBlank || byte.isLineEnd }

  private func isLineBreak(_ html: ArraySlice<UInt8>) -> Bool {
    HTMLTag(html).map { $0.element == .lineBreak && !$0.isClosing } ?? false
  }
}

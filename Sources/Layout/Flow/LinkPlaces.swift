import Markup
import Notes

/// Where the note's links stand in the document.
struct LinkPlaces: Sendable {
  struct Entry: Sendable {
    let range: Range<Int>
    let link: Int
  }

  /// By place; links of the frontmatter are left out.
  let all: [Entry]
  /// Those that are no node of the tree, but plain text.
  private let inText: [Entry]
  private let isExact: Bool

  init(_ read: ReadNote, lines: SourceLines) {
    let links = read.note.links
    isExact = lines.isExact
    let entries = links.indices.lazy.filter { links[$0].kind != .property }.map { index in
      let range =
        lines.isExact
        ? links[index].place.range
        : read.document.place(
          of: links[index].target, in: lines.range(ofFileLine: links[index].place.line))
      return Entry(range: range, link: index)
    }
    all = entries.sorted { $0.range.lowerBound < $1.range.lowerBound }
    inText = all.filter { links[$0.link].kind == .bare }
  }

  /// The number of each link in the order of the text, from 1, by its index; 0 for those of the frontmatter.
  func numbers(count: Int) -> [Int] {
    var numbers = [Int](repeating: 0, count: count)
    for (place, entry) in all.enumerated() { numbers[entry.link] = place + 1 }
    return numbers
  }

  var hasTextLinks: Bool { !inText.isEmpty }

  /// The link that a node is; nil where it is none.
  func link(of node: Node) -> Int? {
    let index = all.partition { $0.range.lowerBound < Int(node.start) }
    guard index < all.count else { return nil }
    // Of a copied page only the target's place is known, which is inside the node.
    let start = all[index].range.lowerBound
    guard start == Int(node.start) || (!isExact && start < Int(node.end)) else { return nil }
    return all[index].link
  }

  /// Links that are plain text and show in a range of bytes.
  func textLinks(in range: Range<Int>) -> [Entry] {
    let start = inText.partition { $0.range.upperBound <= range.lowerBound }
    return Array(inText[start...].prefix { $0.range.lowerBound < range.upperBound })
  }
}

extension Document {
  /// Where a text stands in a range of bytes; the range's start where it does not.
  fileprivate func place(of text: String, in range: Range<Int>) -> Range<Int> {
    source.place(of: Array(text.utf8), in: range) ?? range.lowerBound..<range.lowerBound
  }
}

extension [UInt8] {
  /// The first place of some bytes in a range; nil where they are not, or empty.
  func place(of bytes: [UInt8], in range: Range<Int>) -> Range<Int>? {
    guard let first = bytes.first else { return nil }
    var start = range.lowerBound
    while start + bytes.count <= range.upperBound {
      if self[start] == first, self[start..<start + bytes.count].elementsEqual(bytes) {
        return start..<start + bytes.count
      }
      start += 1
    }
    return nil
  }
}

extension Flow {
  func link(at node: Node) -> Int? { places.link(of: node) }

  func linkLook(_ link: Int, _ look: Look) -> LinkLook {
    note.links[link].isExternal ? .external : look.links(link)
  }
}

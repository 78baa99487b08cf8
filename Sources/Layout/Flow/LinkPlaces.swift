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

  init(_ read: ReadNote) {
    let links = read.placed.links
    let entries = links.indices.lazy.filter { links[$0].kind != .property }.map {
      Entry(range: links[$0].place.range, link: $0)
    }
    all = entries.sorted { $0.range.lowerBound < $1.range.lowerBound }
    inText = all.filter { links[$0.link].kind == .bare }
  }

  /// The number of each link in the order of the text, from 1, by its index; 0 for those of the
  /// frontmatter.
  func numbers(count: Int) -> [Int] {
    var numbers = [Int](repeating: 0, count: count)
    for (place, entry) in all.enumerated() { numbers[entry.link] = place + 1 }
    return numbers
  }

  var hasTextLinks: Bool { !inText.isEmpty }

  /// The link that a node is; nil where it is none.
  func link(of node: Node) -> Int? {
    let index = all.partition { $0.range.lowerBound < Int(node.start) }
    guard index < all.count, all[index].range.lowerBound == Int(node.start) else { return nil }
    return all[index].link
  }

  /// Links that are plain text and show in a range of bytes.
  func textLinks(in range: Range<Int>) -> [Entry] {
    let start = inText.partition { $0.range.upperBound <= range.lowerBound }
    return Array(inText[start...].prefix { $0.range.lowerBound < range.upperBound })
  }
}

extension Flow {
  func link(at node: Node) -> Int? { places.link(of: node) }

  func linkLook(_ link: Int, _ look: Look) -> LinkLook {
    note.links[link].isExternal ? .external : look.links(link)
  }
}

import Markup
package import Notes

/// A note whose text is shown inside that of another, read before the page is made.
package struct EmbeddedNote: Sendable {
  /// The note.
  package let read: ReadNote
  /// How its links are known to be, by index; those beyond the end lead somewhere.
  package let looks: [LinkLook]
  /// What it embeds itself, by the index of the link.
  package private(set) var embeds: [Int: EmbeddedNote] = [:]

  /// A note that was read because another embeds it.
  package init(_ read: ReadNote, looks: [LinkLook] = []) {
    self.read = read
    self.looks = looks
  }

  /// What a note embeds, by the index of the link, and what that embeds, three deep.
  ///
  /// `find` reads the note that a link of a note leads to, by its index, and returns nil where there is
  /// none. What would embed itself is left out, and so is all beyond 64 notes or 2 MB a page.
  package static func all(
    in read: ReadNote, find: (_ note: Note, _ link: Int) -> EmbeddedNote?
  ) -> [Int: EmbeddedNote] {
    var budget = Budget()
    let place = Place(path: read.note.path, anchor: nil)
    return all(in: read, below: [place], &budget, find: find)
  }

  private static func all(
    in read: ReadNote, below chain: [Place], _ budget: inout Budget,
    find: (_ note: Note, _ link: Int) -> EmbeddedNote?
  ) -> [Int: EmbeddedNote] {
    guard chain.count <= Budget.depth else { return [:] }
    var found: [Int: EmbeddedNote] = [:]
    for (index, link) in read.note.links.enumerated()
    where link.kind == .embed && !link.isExternal && !ShownText.isImage(link.target) {
      guard budget.notes > 0 else { break }
      guard var inner = find(read.note, index) else { continue }
      let place = Place(path: inner.read.note.path, anchor: link.anchor.map(fold))
      let isWhole = place.anchor == nil
      if chain.contains(where: { $0 == place || (isWhole && $0.path == place.path) }) { continue }
      guard budget.takes(inner.read.document.source.count) else { continue }
      inner.embeds = all(in: inner.read, below: chain + [place], &budget, find: find)
      found[index] = inner
    }
    return found
  }

  private struct Place: Hashable {
    var path: String
    var anchor: String?
  }

  /// What may still be read for a page.
  private struct Budget {
    var notes = 64
    var bytes = 2 << 20

    static let depth = 3

    mutating func takes(_ count: Int) -> Bool {
      guard count <= bytes else { return false }
      bytes -= count
      notes -= 1
      return true
    }
  }
}

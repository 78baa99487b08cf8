import Markup
import Notes

/// Reads what a page embeds, within bounds.
struct EmbedGathering {
  private let path: (_ note: Note, _ link: Int) -> String?
  private let reading: (_ path: String) -> EmbeddedNote?
  /// What was read, by path; nil where it could not be or is too long.
  private var known: [String: EmbeddedNote?] = [:]
  /// Notes that may still be shown, and those that may still be read.
  private var shows = 64
  private var reads = 64
  private var bytes = 2 << 20

  private static let depth = 3

  private struct Place: Hashable {
    var path: String
    var anchor: String?
  }

  /// Parameters as of ``EmbeddedNote/all(in:path:reading:)``.
  init(
    path: @escaping (_ note: Note, _ link: Int) -> String?,
    reading: @escaping (_ path: String) -> EmbeddedNote?
  ) {
    self.path = path
    self.reading = reading
  }

  /// What a page embeds, by the index of the link, and what that embeds.
  mutating func embeds(of read: ReadNote) -> [Int: EmbeddedNote] {
    embeds(of: read, below: [Place(path: read.note.path, anchor: nil)])
  }

  private mutating func embeds(of read: ReadNote, below chain: [Place]) -> [Int: EmbeddedNote] {
    guard chain.count <= Self.depth else { return [:] }
    var found: [Int: EmbeddedNote] = [:]
    for (index, link) in read.note.links.enumerated()
    where link.kind == .embed && !link.isExternal && !FilePath.isImage(link.target) {
      guard shows > 0 else { break }
      guard let path = path(read.note, index) else { continue }
      let place = Place(path: path, anchor: link.anchor.map(fold))
      let isWhole = place.anchor == nil
      if chain.contains(where: { $0 == place || (isWhole && $0.path == place.path) }) { continue }
      guard let inner = note(at: path) else { continue }
      let size = inner.read.document.source.count
      guard size <= bytes else { continue }
      bytes -= size
      shows -= 1
      found[index] = inner.with(embeds(of: inner.read, below: chain + [place]))
    }
    return found
  }

  private mutating func note(at path: String) -> EmbeddedNote? {
    if let note = known[path] { return note }
    guard reads > 0 else { return nil }
    reads -= 1
    let note = reading(path)
    known[path] = .some(note)
    return note
  }
}

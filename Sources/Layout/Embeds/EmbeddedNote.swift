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
  /// `path` says to which note a link of a note leads, by its index, and is nil where it leads to
  /// none; `reading` reads a note, each once. What would embed itself is left out, and so is all
  /// beyond 64 notes or 2 MB a page.
  package static func all(
    in read: ReadNote, path: @escaping (_ note: Note, _ link: Int) -> String?,
    reading: @escaping (_ path: String) -> EmbeddedNote?
  ) -> [Int: EmbeddedNote] {
    var gathering = EmbedGathering(path: path, reading: reading)
    return gathering.embeds(of: read)
  }

  /// The note with what it embeds itself.
  func with(_ embeds: [Int: EmbeddedNote]) -> EmbeddedNote {
    var note = self
    note.embeds = embeds
    return note
  }
}

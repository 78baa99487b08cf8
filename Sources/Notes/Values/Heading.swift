/// A heading of a note.
package struct Heading: Sendable, Hashable {
  /// 1 to 6.
  package var level: Int
  /// Without markup.
  package var text: String
  /// As written between its markers.
  package var raw: String
  /// GitHub's anchor, unique in the note.
  package var slug: String
  /// Where it stands.
  package var place: Place
  /// Bytes from the heading to the next one of the same or a higher level.
  package var section: Range<Int>

  /// Made of its parts.
  package init(
    level: Int, text: String, raw: String, slug: String, place: Place, section: Range<Int>
  ) {
    self.level = level
    self.text = text
    self.raw = raw
    self.slug = slug
    self.place = place
    self.section = section
  }

  /// From 1.
  package var line: Int { place.line }
}

/// A place that raw HTML names, by the `id` of a tag or the `name` of an `<a>`.
package struct HTMLAnchor: Sendable, Hashable {
  /// As written.
  package var name: String
  /// Where to go: the beginning of what is named, or the tag where that stands further down.
  package var place: Place
  /// Bytes of what is named: the section of a heading, else a block.
  package var part: Range<Int>

  /// Made of its parts.
  package init(name: String, place: Place, part: Range<Int>) {
    self.name = name
    self.place = place
    self.part = part
  }
}

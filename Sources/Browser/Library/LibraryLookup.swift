import Markup
import Notes

/// Finding what rows and lines stand for.
extension Library {
  /// A table of the note at a path, by its place among those of the note; nil if there is none.
  func table(_ ordinal: Int, ofPath path: String) -> TableEntry? {
    guard let note = graph.note(atPath: path) else { return nil }
    return tables[tables.partition { $0.note < note }...].lazy.prefix { $0.note == note }
      .first { $0.ordinal == ordinal }
  }

  /// The incident that begins at a line of the note at a path; nil if there is none.
  func incident(atLine line: Int, ofPath path: String) -> IncidentEntry? {
    guard let note = graph.note(atPath: path) else { return nil }
    return incidents[incidents.partition { $0.note < note }...].lazy.prefix { $0.note == note }
      .first { $0.incident.place.line == line }
  }

  /// The tags by name with the counts of their notes, without the deprecated ones where those are
  /// hidden.
  func tagsByName(hidesDeprecated: Bool) -> [TagCount] {
    tagCounts(hidesDeprecated).sorted { $0.name < $1.name }
  }

  /// The same tags, the one with most notes first.
  func tagsByUse(hidesDeprecated: Bool) -> [TagCount] {
    Self.mostUsedFirst(tagCounts(hidesDeprecated))
  }

  /// A tag without `#`, and how many notes have it.
  typealias TagCount = (name: String, count: Int)

  /// Tags by how often they are used, those that are used alike by name.
  static func mostUsedFirst(_ tags: [TagCount]) -> [TagCount] {
    tags.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }

  private func tagCounts(_ hidesDeprecated: Bool) -> [TagCount] {
    let hidden = hidesDeprecated ? Set(deprecated.map { Int($0) }) : []
    guard !hidden.isEmpty else { return tags.map { ($0.key, $0.value.count) } }
    return tags.map { ($0.key, $0.value.count { !hidden.contains($0) }) }.filter { $0.1 > 0 }
  }
}

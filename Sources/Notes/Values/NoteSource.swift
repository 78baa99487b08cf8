/// Where a note names a source.
package enum SourceOrigin: String, Sendable {
  case property, section, footnote
}

/// What a note was derived from.
package struct NoteSource: Sendable, Hashable {
  /// A path, an address, or a description, as written and without brackets.
  package var target: String
  /// As the note calls it; nil where it does not.
  package var title: String?
  /// What footnotes call it.
  package var id: String?
  /// Who wrote it, as written.
  package var author: String?
  /// When it last changed, as the note says.
  package var lastModified: NoteDate?
  /// How often it was used, as the note says.
  package var usageCount: Int?
  /// Why it is a source, where the author says so.
  package var reason: String?
  /// The first place that names it.
  package var via: SourceOrigin
  /// Index into the note's links; nil where the source is a description.
  package var link: Int?
  /// Labels of the footnotes that attribute a claim to it; of those in the text what they say.
  package var footnotes: [String]
  /// From 1.
  package var line: Int

  /// A source of which nothing but its target is known.
  package init(target: String, via: SourceOrigin, line: Int) {
    self.target = target
    self.via = via
    self.line = line
    footnotes = []
  }
}

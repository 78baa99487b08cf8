/// Everything that one file says, without looking at any other file.
package struct Note: Sendable, Equatable {
  /// The path without extension; with it where two files would share an id.
  package var id: String
  /// From the root, `/` between components.
  package var path: String
  /// How it is called.
  package var title: String
  /// Where the title was found.
  package var titleOrigin: TitleOrigin
  /// What part it plays in the wiki.
  package var kind: NoteKind
  /// As written; nil where there is none.
  package var type: String?
  /// As written; nil where there is none.
  package var status: String?
  /// One line about it, as written.
  package var description: String?
  /// What it describes, as written: a URI or a path.
  package var resource: String?
  /// Other names that links may use.
  package var aliases: [String]
  /// Of the frontmatter, then of the text; without `#`, each once.
  package var tags: [String]
  /// Nil where the author does not say: never guessed.
  package var created: NoteDate?
  /// Nil where the author does not say: never guessed.
  package var updated: NoteDate?
  /// The union by target of property, sections and footnotes.
  package var sources: [NoteSource]
  /// Who has checked it.
  package var trust: Trust
  /// From when on it is out of date; nil for never.
  package var staleAfter: NoteDate?
  /// Who wrote it, and when.
  package var generated: Stamp?
  /// Who checked it, in source order.
  package var verified: [Stamp]
  /// Whether the text changed after it was last checked.
  package var isVerifiedBeforeChange: Bool
  /// Whether it was read from a copied page, by guesses.
  package var isDegraded: Bool
  /// Words of the text, frontmatter aside.
  package var words: Int
  /// Length of the file.
  package var bytes: Int
  /// All of the frontmatter, in source order.
  package var properties: [Property]
  /// In source order.
  package var keyPoints: [KeyPoint]
  /// In source order.
  package var headings: [Heading]
  /// In source order.
  package var blockIDs: [BlockID]
  /// In source order.
  package var htmlAnchors: [HTMLAnchor]
  /// Of the frontmatter, then of the text, in source order.
  package var links: [Link]
  /// Definitions in source order.
  package var footnotes: [Footnote]
  /// In source order.
  package var tables: [Table]
  /// In source order.
  package var incidents: [Incident]
  /// In source order.
  package var tasks: [TaskItem]
  /// What is wrong with it by itself, by line.
  package var problems: [Problem]

  /// Whether the note is out of date at `instant`, in seconds since 1970.
  package func isStale(at instant: Int) -> Bool {
    guard let staleAfter else { return false }
    return instant >= staleAfter.seconds
  }

  /// The value of a top-level property; the first where a key stands twice.
  package subscript(key: String) -> PropertyValue? {
    properties.first { $0.key == key }?.value
  }
}

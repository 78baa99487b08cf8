/// What the link graph needs to know about one note.
package struct NoteEntry: Sendable, Hashable {
  /// The path without extension, or with it where two files would share an id.
  package var id: String
  /// From the root.
  package var path: String
  /// How it is called.
  package var title: String
  /// Where the title was found.
  package var titleOrigin: TitleOrigin
  /// Other names that links may use.
  package var aliases: [String]
  /// What it is.
  package var kind: NoteKind
  /// As written; nil where there is none.
  package var status: String?
  /// Who has checked it.
  package var trust: Trust
  /// Nil where the author does not say: never guessed.
  package var created: NoteDate?
  /// Nil where the author does not say: never guessed.
  package var updated: NoteDate?
  /// From when on it is out of date; nil for never.
  package var staleAfter: NoteDate?
  /// In source order.
  package var headings: [HeadingEntry]
  /// In source order.
  package var blockIDs: [String]
  /// Names that raw HTML gives, in source order.
  package var htmlAnchors: [String]
  /// In the order of the note.
  package var links: [LinkEntry]
  /// Whether it comes from the `daily` folder mounted from beside the root.
  package var isBesideRoot: Bool
}

/// A heading as a target of links.
package struct HeadingEntry: Sendable, Hashable {
  /// 1 to 6.
  package var level: Int
  /// Without markup.
  package var text: String
  /// As written; equals `text` where there is no markup.
  package var raw: String
  /// GitHub's anchor, unique in the note.
  package var slug: String
}

/// A link as the graph keeps it; its place in the note's `links` is its ordinal.
package struct LinkEntry: Sendable, Hashable {
  /// What it is.
  package var kind: LinkKind
  /// As in ``Link``.
  package var target: String
  /// As in ``Link``.
  package var anchor: String?
  /// As in ``Link``.
  package var relation: String?
  /// As in ``Link``.
  package var isExternal: Bool
  /// As in ``Link``.
  package var isTentative: Bool
  /// Whether it is only probably a link.
  package var isLowConfidence: Bool
  /// From 1.
  package var line: Int
}

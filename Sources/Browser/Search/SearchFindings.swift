/// What a search of the wiki's text found.
package struct SearchFindings: Hashable, Sendable {
  /// Best first, each note once.
  package var notes: [FoundNote] = []
  /// How many notes meet the query; at least so many where `isCounted` is false.
  package var total = 0
  /// Whether `total` is exact.
  package var isCounted = true
  /// What the query asks for beside words, one condition each, in words.
  package var filters: [String] = []
  /// Why the query cannot be read, with the place; nil where it can.
  package var problem: String?
  /// Words that no note has, each with the closest words of the wiki.
  package var spellings: [Spelling] = []
  /// Notes with most of the words, where none has all.
  package var nearMisses: [FoundNote] = []

  /// Findings without anything in them.
  package init() {}

  /// A word that no note has.
  package struct Spelling: Hashable, Sendable {
    /// As the query has it, folded.
    package var word: String
    /// The closest words of the wiki, the closest first.
    package var near: [String]

    /// A word with words like it.
    package init(word: String, near: [String]) {
      self.word = word
      self.near = near
    }
  }
}

/// A note that a search found, with its best passages.
package struct FoundNote: Hashable, Sendable {
  /// From the root.
  package var path: String
  /// How the note is called.
  package var title: String
  /// The first is the one to go to; empty for a note that is gone since.
  package var passages: [Passage]

  /// A found note of its parts.
  package init(path: String, title: String, passages: [Passage]) {
    self.path = path
    self.title = title
    self.passages = passages
  }

  /// Some words of a note around what was looked for.
  package struct Passage: Hashable, Sendable {
    /// The heading above; nil before the first.
    package var section: String?
    /// From 1.
    package var line: Int
    /// Whether it stands for the note as a whole, which then is opened at its top.
    package var isOfNote: Bool
    /// On one line.
    package var pieces: [Piece]

    /// A passage of its parts.
    package init(section: String?, line: Int, isOfNote: Bool = false, pieces: [Piece]) {
      self.section = section
      self.line = line
      self.isOfNote = isOfNote
      self.pieces = pieces
    }
  }

  /// A part of a passage that either is what was looked for, or is not.
  package struct Piece: Hashable, Sendable {
    /// On one line.
    package var text: String
    /// Whether the query asks for it.
    package var isMatch: Bool

    /// A piece of its parts.
    package init(_ text: String, isMatch: Bool = false) {
      self.text = text
      self.isMatch = isMatch
    }
  }
}

import Notes

/// What stands for a note of which no passage is to be shown.
struct NoteHead {
  var text: String
  /// From 1, in the file.
  var line: Int
  /// From 1, in Unicode scalars.
  var column = 1
  /// Scalars of the text that are TeX.
  var math: [Range<Int>] = []

  /// The beginning of a note: its description, else its first paragraph; nil where it has neither.
  static func beginning(of note: Note, _ text: ReadText) -> NoteHead? {
    if let description = note.description {
      return NoteHead(text: description, line: line(of: "description", in: note) ?? 1)
    }
    guard let block = PlainBlock.all(text.document).first(where: { $0.column == .body }) else {
      return nil
    }
    let place = FilePlaces(text).place(of: block.source(of: 0))
    let snippet = Snippet(block.text, matches: [], math: block.math)
    return NoteHead(
      text: snippet.text, line: place.line, column: place.column, math: snippet.math)
  }

  /// The title where it is written; one that is the file's name stands for the file.
  static func title(of note: Note) -> NoteHead {
    let line =
      note.titleOrigin == .property
      ? line(of: "title", in: note) : note.headings.first { $0.text == note.title }?.line
    return NoteHead(text: note.title, line: line ?? 1)
  }

  private static func line(of key: String, in note: Note) -> Int? {
    note.properties.first { fold($0.key) == key }?.line
  }
}

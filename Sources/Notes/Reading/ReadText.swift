package import Markup

/// The text of a note with its headings: what a look at a place of it needs.
package struct ReadText: Sendable {
  /// See ``ReadNote/document``.
  package var document: Document
  /// As in ``Note/headings``.
  package var headings: [Heading]
  /// See ``ReadNote/fileLines``.
  package var fileLines: [Int]?
}

/// How much of the text is read.
enum ReadingDepth {
  /// Where links lead, not what is said about them.
  case links
  case all
}

extension NoteReader {
  /// Reads what the link graph needs to know, at some two thirds of what all of it costs.
  ///
  /// Equal to the entry of the note that ``read(path:bytes:id:)`` makes.
  package func entry(
    path: String, bytes: [UInt8], id: String, isBesideRoot: Bool = false
  ) -> NoteEntry {
    let decoded = DecodedBytes(NoteReader.beginning(of: bytes))
    guard CopiedPage.restored(decoded.bytes, names) == nil else {
      return NoteEntry(read(path: path, bytes: bytes, id: id), isBesideRoot: isBesideRoot)
    }
    let document = Document(parsing: decoded.bytes, dialect: .notes)
    var reading = NoteReading(
      document, path: path, id: id, configuration, names, incidentWords)
    return reading.entry(isBesideRoot: isBesideRoot)
  }

  /// Reads only the text of a note and its headings, at less than half of what all of it costs.
  package func readText(path: String, bytes: [UInt8], id: String) -> ReadText {
    let decoded = DecodedBytes(NoteReader.beginning(of: bytes))
    guard CopiedPage.restored(decoded.bytes, names) == nil else {
      let read = readWithDocument(path: path, bytes: bytes, id: id)
      return ReadText(
        document: read.document, headings: read.note.headings, fileLines: read.fileLines)
    }
    let document = Document(parsing: decoded.bytes, dialect: .notes)
    let places = HeadingPlace.all(document, lines: LineMap(document.source))
    return ReadText(document: document, headings: places.map(\.heading))
  }
}

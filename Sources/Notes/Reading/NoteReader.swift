import Markup

/// Reads notes: bytes in, values out.
package struct NoteReader: Sendable {
  /// What the wiki says about itself.
  package let configuration: Configuration
  let names: SectionNames
  let incidentWords: IncidentWords

  /// A reader for wikis that say `configuration` about themselves.
  package init(_ configuration: Configuration = Configuration()) {
    self.configuration = configuration
    names = SectionNames(configuration)
    incidentWords = IncidentWords(configuration)
  }

  /// Reads the file at `path`, which is from the root; `id` overrides the path without extension.
  ///
  /// Any bytes make a note. Takes linear time.
  package func read(path: String, bytes: [UInt8], id: String? = nil) -> Note {
    readWithDocument(path: path, bytes: bytes, id: id).note
  }

  /// Reads a note and keeps the tree that it was read from.
  package func readWithDocument(path: String, bytes: [UInt8], id: String? = nil) -> ReadNote {
    let decoded = DecodedBytes(NoteReader.beginning(of: bytes))
    let restored = CopiedPage.restored(decoded.bytes, names)
    let document = Document(parsing: restored?.markdown ?? decoded.bytes, dialect: .notes)
    let id = id ?? NotePath.id(of: path)
    var reading = NoteReading(
      document, path: path, id: id, configuration, names, incidentWords)
    reading.run()
    var note = reading.note(bytes: bytes.count)
    note.isDegraded = restored != nil
    let placed = note
    restored?.moveBack(&note)
    if let fault = decoded.fault {
      let line = Lines(decoded.bytes).line(at: min(fault.offset, decoded.bytes.count))
      note.problems.insert(
        Problem(
          rule: .notUTF8, path: path, address: Address(id: id), line: line, message: fault.message,
          suggestion: "save the file as UTF-8"), at: 0)
    }
    if bytes.count >= NoteReader.large {
      let isCut = bytes.count > NoteReader.limit
      let rest = isCut ? ", read up to \(NoteReader.limit >> 20) MB" : ""
      note.problems.append(
        Problem(
          rule: .noteLarge, path: path, address: Address(id: id), line: 1,
          message: "note has \(bytes.count >> 20) MB\(rest)",
          suggestion: isCut ? "the rest is left out here; your editor shows it" : nil))
    }
    return ReadNote(
      note: note, placed: placed, document: document, htmlTables: reading.htmlTables,
      fileLines: restored?.fileLines)
  }

  /// From how many bytes on a note is called large.
  private static let large = 1 << 20
  /// Up to how many bytes a note is read: beyond, its tree alone would fill hundreds of megabytes.
  package static let limit = 8 << 20

  /// The bytes up to the limit, ending at the end of a line where there is one in reach.
  static func beginning(of bytes: [UInt8]) -> [UInt8] {
    guard bytes.count > limit else { return bytes }
    var end = limit
    while end > limit - 4096, bytes[end - 1] != 0x0A { end -= 1 }
    if bytes[end - 1] != 0x0A {
      end = limit
      // Not between the bytes of one scalar.
      while end > limit - 4, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    }
    return Array(bytes[..<end])
  }
}

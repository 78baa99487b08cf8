import Notes

/// Every name by which a note can be found, folded once so that a letter costs little.
///
/// Titles, aliases and paths come first, headings after them, each part in the order of the notes.
struct FinderIndex: Sendable {
  /// What a name is of its note.
  enum Kind: UInt8, Sendable, BitwiseCopyable {
    case title, alias, heading, path
  }

  /// One name.
  struct Entry: Sendable {
    var kind: Kind
    /// The place among the headings or aliases of the note.
    var ordinal: UInt16
    var note: UInt32
  }

  private(set) var entries = PackedArray<Entry>()
  /// For each entry the number of its name: many notes have the same headings.
  private(set) var names = PackedArray<UInt32>()
  /// Of each name: which letters and digits occur, one bit each; a name without all that are typed is
  /// passed over.
  private(set) var letters = PackedArray<UInt64>()
  /// Where each name begins in `bytes`, and where the last one ends.
  private(set) var starts: PackedArray<UInt32> = [0]
  /// Folded names, back to back.
  private(set) var bytes = PackedArray<UInt8>()
  /// How much a match at each byte is worth for where it stands.
  private(set) var worth = PackedArray<UInt8>()
  /// Entries before the first heading.
  private(set) var headingStart = 0
  /// Notes that have names here.
  let noteCount: Int

  /// Longer names are cut: nobody types so much.
  private static let longest = 240

  /// An index of all titles, aliases, headings and paths.
  init(_ graph: LinkGraph) {
    noteCount = graph.count
    for note in 0..<graph.count {
      add(graph.title(of: note), .title, 0, note)
      for (place, alias) in graph.aliases(of: note).enumerated() { add(alias, .alias, place, note) }
      add(NotePath.id(of: graph.path(of: note)), .path, 0, note)
    }
    headingStart = entries.count
    var known: [String: UInt32] = [:]
    for note in 0..<graph.count {
      let title = graph.title(of: note)
      for (place, heading) in graph.headingTexts(of: note).enumerated() where heading != title {
        if let name = known[heading] {
          addEntry(.heading, place, note, name)
        } else if let name = add(heading, .heading, place, note) {
          known[heading] = name
        }
      }
    }
  }

  /// The number of the name; nil for an empty one, which is left out.
  @discardableResult
  private mutating func add(_ name: String, _ kind: Kind, _ ordinal: Int, _ note: Int) -> UInt32? {
    let start = bytes.count
    let lastSlash = kind == .path ? name.utf8.lastIndex(of: 0x2F) : nil
    let base = lastSlash.map { name.utf8.distance(from: name.utf8.startIndex, to: $0) + 1 } ?? 0
    FuzzyText.fold(name, limit: Self.longest) { byte, worth in
      // In a path the last component is what people remember.
      let isBase = kind != .path || bytes.count - start >= base
      bytes.append(byte)
      self.worth.append(isBase ? worth : worth / 2)
    }
    guard bytes.count > start else { return nil }
    starts.append(UInt32(bytes.count))
    letters.append(FuzzyText.letters(bytes[start...]))
    addEntry(kind, ordinal, note, UInt32(letters.count - 1))
    return UInt32(letters.count - 1)
  }

  private mutating func addEntry(_ kind: Kind, _ ordinal: Int, _ note: Int, _ name: UInt32) {
    names.append(name)
    entries.append(Entry(kind: kind, ordinal: UInt16(clamping: ordinal), note: UInt32(note)))
  }
}

extension FinderIndex {
  /// The columns as they lie in memory: to read a value is no call there.
  struct Columns {
    let entries: UnsafeBufferPointer<Entry>
    let names: UnsafeBufferPointer<UInt32>
    let letters: UnsafeBufferPointer<UInt64>
    let starts: UnsafeBufferPointer<UInt32>
    let bytes: UnsafeBufferPointer<UInt8>
    let worth: UnsafeBufferPointer<UInt8>
  }

  /// Calls `body` with the columns, which are of no use after it.
  func withColumns<Result>(_ body: (Columns) -> Result) -> Result {
    entries.withUnsafeBufferPointer { entries in
      names.withUnsafeBufferPointer { names in
        letters.withUnsafeBufferPointer { letters in
          starts.withUnsafeBufferPointer { starts in
            bytes.withUnsafeBufferPointer { bytes in
              worth.withUnsafeBufferPointer { worth in
                body(
                  Columns(
                    entries: entries, names: names, letters: letters, starts: starts,
                    bytes: bytes, worth: worth))
              }
            }
          }
        }
      }
    }
  }

  /// An index that ``write(to:)`` wrote.
  init(reading reader: inout PackedReader) {
    entries = reader.array()
    names = reader.array()
    letters = reader.array()
    starts = reader.array()
    bytes = reader.array()
    worth = reader.array()
    let counts: PackedArray<Int> = reader.array()
    headingStart = counts.first ?? 0
    noteCount = counts.last ?? 0
  }

  /// Writes all names.
  func write(to writer: PackedWriter) {
    writer.add(entries)
    writer.add(names)
    writer.add(letters)
    writer.add(starts)
    writer.add(bytes)
    writer.add(worth)
    writer.add([headingStart, noteCount])
  }
}

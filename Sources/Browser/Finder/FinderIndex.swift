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

  let entries: PackedArray<Entry>
  /// For each entry the number of its name: many notes have the same headings.
  let names: PackedArray<UInt32>
  /// Of each name: which letters and digits occur, one bit each; a name without all that are typed
  /// is passed over.
  let letters: PackedArray<UInt64>
  /// Where each name begins in `bytes`, and where the last one ends.
  let starts: PackedArray<UInt32>
  /// Folded names, back to back.
  let bytes: PackedArray<UInt8>
  /// How much a match at each byte is worth for where it stands.
  let worth: PackedArray<UInt8>
  /// Entries before the first heading.
  let headingStart: Int
  /// Notes that have names here.
  let noteCount: Int

  /// An index of all titles, aliases, headings and paths.
  init(_ graph: LinkGraph) {
    let folding = NameFolding(graph)
    entries = PackedArray(folding.entries)
    names = PackedArray(folding.names)
    letters = PackedArray(folding.letters)
    starts = PackedArray(folding.starts)
    bytes = PackedArray(folding.bytes)
    worth = PackedArray(folding.worth)
    headingStart = folding.headingStart
    noteCount = graph.count
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

import Notes

/// The searched words of a note, folded and parted by blanks, one text a column.
struct NoteText: Sendable, Equatable {
  /// In the order of ``TextColumn``.
  private(set) var columns: [String]

  init(_ read: ReadNote) {
    var writer = ColumnWriter()
    SearchedParts.forEach(of: read) { writer.add($0, $1) }
    columns = writer.finish()
  }
}

/// Gathers words by column.
private struct ColumnWriter {
  private var buffers = Array(repeating: [UInt8](), count: TextColumn.allCases.count)
  private var names: Set<[UInt8]> = []

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ column: TextColumn) {
    let place = TextColumn.allCases.firstIndex(of: column) ?? 0
    WordReader.read(bytes) { word, range in
      buffers[place].append(contentsOf: word)
      buffers[place].append(0x20)
      if NamePieces.hasHump(bytes, range) { names.insert(Array(bytes[range])) }
    }
    // A phrase does not go on from one part to the next.
    buffers[place].append(contentsOf: [0x7C, 0x20])
  }

  mutating func finish() -> [String] {
    for name in names.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      for piece in NamePieces.pieces(name) {
        buffers[buffers.count - 1].append(contentsOf: piece)
        buffers[buffers.count - 1].append(0x20)
      }
    }
    return buffers.map { String(decoding: $0, as: UTF8.self) }
  }
}

/// The words inside of names written in camel case.
enum NamePieces {
  /// Whether a small letter is followed by a capital.
  static func hasHump(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var wasSmall = false
    for position in range {
      let byte = bytes[position]
      if wasSmall, byte &- 0x41 < 26 { return true }
      wasSmall = byte &- 0x61 < 26
    }
    return false
  }

  /// `HTTPServerError` is http, server, error; folded.
  static func pieces(_ name: [UInt8]) -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    var piece: [UInt8] = []
    for (position, byte) in name.enumerated() {
      let isCapital = byte &- 0x41 < 26
      let startsWord =
        isCapital
        && (position > 0 && name[position - 1] &- 0x61 < 26
          || position + 1 < name.count && name[position + 1] &- 0x61 < 26)
      if startsWord, !piece.isEmpty {
        pieces.append(piece)
        piece = []
      }
      piece.append(isCapital ? byte | 0x20 : byte)
    }
    if !piece.isEmpty { pieces.append(piece) }
    return pieces
  }
}

import Markup
import Notes

/// The part of a note that an address names.
struct PlaceInNote {
  /// Bytes of the document; nil for the whole note.
  let range: Range<Int>?
  /// Lines of the file; nil for the whole note.
  let lines: ClosedRange<Int>?

  /// Throws a ``Failure`` where the note has no such heading, block or table.
  init(_ address: Address, in read: ReadNote) throws {
    range = try Self.range(address, in: read.placed)
    lines = range.map { Self.lines($0, in: read) }
  }

  /// Whether something that begins at a line of the file is in it.
  func contains(line: Int) -> Bool { lines?.contains(line) ?? true }

  private static func range(_ address: Address, in note: Note) throws -> Range<Int>? {
    let part = address.anchor.flatMap(note.part)
    if address.anchor != nil, part == nil {
      throw PlaceNames(
        id: note.id, headings: note.headings.map(\.text), blocks: note.blockIDs.map(\.id)
      ).missing(address)
    }
    guard let table = address.table else { return part }
    if let found = TableRow.table(at: address, in: note) { return found.place.range }
    throw Failure.notFound(
      "no table \(table) at '\(address)'; the note has \(note.tables.count): see 'lore tables'")
  }

  /// A copied page is read from a text with other lines than its file has.
  private static func lines(_ range: Range<Int>, in read: ReadNote) -> ClosedRange<Int> {
    let map = LineMap(read.document.source)
    let first = map.position(at: range.lowerBound).line
    let last = map.position(at: max(range.lowerBound, range.upperBound - 1)).line
    guard let places = read.fileLines, places.indices.contains(last - 1) else {
      return first...last
    }
    let lines = places[(first - 1)...(last - 1)]
    return (lines.min() ?? first)...(lines.max() ?? last)
  }
}

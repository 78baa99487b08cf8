import Notes

/// Every name by which a note can be found, folded once so that a letter costs little.
struct FinderIndex: Sendable {
  /// What a name is of its note.
  enum Kind: UInt8, Sendable {
    case title, alias, heading, path
  }

  /// One name.
  struct Entry: Sendable {
    var start: UInt32
    var length: UInt16
    var kind: Kind
    /// The place among the headings or aliases of the note.
    var ordinal: UInt16
    var note: UInt32
    /// Which letters and digits occur, one bit each; a name without all that are typed is passed over.
    var letters: UInt64
  }

  private(set) var entries: [Entry] = []
  /// Folded names, back to back.
  private(set) var bytes: [UInt8] = []
  /// How much a match at each byte is worth for where it stands.
  private(set) var worth: [UInt8] = []

  /// Longer names are cut: nobody types so much.
  private static let longest = 240

  /// An index of all titles, aliases, headings and paths.
  init(_ graph: LinkGraph) {
    for note in 0..<graph.count {
      add(graph.title(of: note), .title, 0, note)
      for (place, alias) in graph.aliases(of: note).enumerated() { add(alias, .alias, place, note) }
      add(Library.id(ofPath: graph.path(of: note)), .path, 0, note)
      let title = graph.title(of: note)
      for (place, heading) in graph.headings(of: note).enumerated() where heading.text != title {
        add(heading.text, .heading, place, note)
      }
    }
  }

  private mutating func add(_ name: String, _ kind: Kind, _ ordinal: Int, _ note: Int) {
    let start = bytes.count
    let lastSlash = kind == .path ? name.utf8.lastIndex(of: 0x2F) : nil
    let base = lastSlash.map { name.utf8.distance(from: name.utf8.startIndex, to: $0) + 1 } ?? 0
    FuzzyText.fold(name, limit: Self.longest) { byte, worth in
      // In a path the last component is what people remember.
      let isBase = kind != .path || bytes.count - start >= base
      bytes.append(byte)
      self.worth.append(isBase ? worth : worth / 2)
    }
    let count = bytes.count - start
    guard count > 0 else { return }
    entries.append(
      Entry(
        start: UInt32(start), length: UInt16(count), kind: kind,
        ordinal: UInt16(clamping: ordinal), note: UInt32(note),
        letters: FuzzyText.letters(bytes[start...])))
  }
}

import Layout
import Notes

/// Folds the names of a graph's notes for a ``FinderIndex``, whose columns it fills.
struct NameFolding {
  private(set) var entries: [FinderIndex.Entry] = []
  private(set) var names: [UInt32] = []
  private(set) var letters: [UInt64] = []
  private(set) var starts: [UInt32] = [0]
  private(set) var bytes: [UInt8] = []
  private(set) var worth: [UInt8] = []
  private(set) var headingStart = 0

  init(_ graph: LinkGraph) {
    for note in 0..<graph.count {
      for title in Self.spellings(graph.title(of: note), shown: graph.readableTitle(of: note)) {
        add(title, .title, 0, note)
      }
      for (place, alias) in graph.aliases(of: note).enumerated() {
        for alias in Self.spellings(alias, shown: ReadableText.of(alias)) {
          add(alias, .alias, place, note)
        }
      }
      add(NotePath.id(of: graph.path(of: note)), .path, 0, note)
    }
    headingStart = entries.count
    var known: [String: UInt32] = [:]
    for note in 0..<graph.count {
      let title = graph.title(of: note)
      for (place, heading) in graph.headingTexts(of: note).enumerated() where heading != title {
        for heading in Self.spellings(
          heading,
          shown: ReadableText.ofHeading(heading, written: graph.rawHeading(place, of: note)))
        {
          if let name = known[heading] {
            addEntry(.heading, place, note, name)
          } else if let name = add(heading, .heading, place, note) {
            known[heading] = name
          }
        }
      }
    }
  }

  /// A name as it is written and, where that is different, as it is shown: who types `alpha` and
  /// who pastes `α` both find `$\alpha$`.
  private static func spellings(_ name: String, shown: String) -> [String] {
    shown == name ? [name] : [shown, name]
  }

  /// The number of the name; nil for an empty one, which is left out.
  @discardableResult
  private mutating func add(
    _ name: String, _ kind: FinderIndex.Kind, _ ordinal: Int, _ note: Int
  ) -> UInt32? {
    let start = bytes.count
    FuzzyText.fold(name, limit: FuzzyText.longest) { byte, worth, _ in
      bytes.append(byte)
      self.worth.append(worth)
    }
    // In a path the last component is what people remember.
    if kind == .path, let slash = bytes[start...].lastIndex(of: 0x2F) {
      for place in start...slash { self.worth[place] /= 2 }
    }
    guard bytes.count > start else { return nil }
    starts.append(UInt32(bytes.count))
    letters.append(FuzzyText.letters(bytes[start...]))
    addEntry(kind, ordinal, note, UInt32(letters.count - 1))
    return UInt32(letters.count - 1)
  }

  private mutating func addEntry(
    _ kind: FinderIndex.Kind, _ ordinal: Int, _ note: Int, _ name: UInt32
  ) {
    names.append(name)
    entries.append(
      FinderIndex.Entry(kind: kind, ordinal: UInt16(clamping: ordinal), note: UInt32(note)))
  }
}

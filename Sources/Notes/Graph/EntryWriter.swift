extension NoteEntry {
  /// The entry as bytes, for a store; ``init(encoded:)`` reads them.
  package var encoded: [UInt8] { EntryWriter(self).bytes }

  /// Nil where the bytes are not what ``encoded`` makes.
  package init?(encoded: UnsafeRawBufferPointer) {
    guard let entry = EntryReader.entry(encoded) else { return nil }
    self = entry
  }
}

/// A note's entry for the link graph as bytes: numbers as varints, texts with their length before.
struct EntryWriter {
  private(set) var bytes: [UInt8] = []

  init(_ entry: NoteEntry) {
    add(entry.path)
    add(entry.id)
    add(entry.title)
    add(TitleOrigin.all.firstIndex(of: entry.titleOrigin) ?? 0)
    add(NoteKind.allCases.firstIndex(of: entry.kind) ?? 0)
    add(Trust.allCases.firstIndex(of: entry.trust) ?? 0)
    add(entry.isBesideRoot ? 1 : 0)
    add(entry.status)
    for date in [entry.created, entry.updated, entry.staleAfter] { add(date) }
    add(entry.aliases.count)
    for alias in entry.aliases { add(alias) }
    add(entry.headings.count)
    for heading in entry.headings {
      add(heading.level)
      add(heading.text)
      add(heading.raw == heading.text ? nil : heading.raw)
    }
    add(entry.blockIDs.count)
    for block in entry.blockIDs { add(block) }
    add(entry.links.count)
    for link in entry.links {
      let kind = LinkKind.allCases.firstIndex(of: link.kind) ?? 0
      add(
        kind << 3 | (link.isExternal ? 1 : 0) | (link.isTentative ? 2 : 0)
          | (link.isLowConfidence ? 4 : 0))
      add(link.line)
      add(link.target)
      add(link.anchor)
      add(link.relation)
    }
  }

  private mutating func add(_ number: Int) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Nil is 0, a text its length plus one.
  private mutating func add(_ text: String?) {
    guard let text else { return add(0) }
    add(text.utf8.count + 1)
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func add(_ date: NoteDate?) {
    guard let date else { return add(0) }
    add(date.hasTime ? 2 : 1)
    add(date.seconds)
    add(date.offset)
  }
}

extension TitleOrigin {
  static let all: [TitleOrigin] = [.property, .heading, .fileName]
}

extension NoteEntry {
  /// The entry as bytes, for a store; ``init(encoded:)`` reads them.
  package var encoded: [UInt8] {
    var record = RecordWriter()
    record.add(path)
    record.add(id)
    record.add(title)
    record.add(TitleOrigin.all.firstIndex(of: titleOrigin) ?? 0)
    record.add(NoteKind.allCases.firstIndex(of: kind) ?? 0)
    record.add(Trust.allCases.firstIndex(of: trust) ?? 0)
    record.add(isBesideRoot ? 1 : 0)
    record.add(status)
    for date in [created, updated, staleAfter] { record.add(date) }
    record.add(aliases)
    record.add(headings) { record, heading in
      record.add(heading.level)
      record.add(heading.text)
      record.add(heading.raw == heading.text ? nil : heading.raw)
    }
    record.add(blockIDs)
    record.add(htmlAnchors)
    record.add(links) { $0.add($1) }
    return record.bytes
  }

  /// Nil where the bytes are not what ``encoded`` makes.
  package init?(encoded: UnsafeRawBufferPointer) {
    var record = RecordReader(encoded)
    path = record.text()
    id = record.text()
    title = record.text()
    titleOrigin = record.choice(of: TitleOrigin.all) ?? .fileName
    kind = record.choice(of: NoteKind.allCases) ?? .note
    trust = record.choice(of: Trust.allCases) ?? .unverified
    isBesideRoot = record.number() == 1
    status = record.optionalText()
    created = record.date()
    updated = record.date()
    staleAfter = record.date()
    aliases = record.texts()
    var slugs = SlugCounter()
    headings = record.list { record in
      let level = record.number()
      let text = record.text()
      return HeadingEntry(
        level: level, text: text, raw: record.optionalText() ?? text, slug: slugs.next(text))
    }
    blockIDs = record.texts()
    htmlAnchors = record.texts()
    links = record.list { $0.link() }
    guard record.isSound, record.isAtEnd else { return nil }
  }
}

extension RecordWriter {
  fileprivate mutating func add(_ link: LinkEntry) {
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

extension RecordReader {
  fileprivate mutating func link() -> LinkEntry {
    let flags = number()
    let line = number()
    return LinkEntry(
      kind: LinkKind.allCases[min(flags >> 3 & 7, LinkKind.allCases.count - 1)],
      target: text(), anchor: optionalText(), relation: optionalText(),
      isExternal: flags & 1 != 0, isTentative: flags & 2 != 0, isLowConfidence: flags & 4 != 0,
      line: line)
  }
}

extension TitleOrigin {
  fileprivate static let all: [TitleOrigin] = [.property, .heading, .fileName]
}

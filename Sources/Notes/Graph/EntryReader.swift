/// Reads what ``EntryWriter`` wrote; nil where the bytes are anything else.
struct EntryReader {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0
  private var isSound = true

  static func entry(_ bytes: UnsafeRawBufferPointer) -> NoteEntry? {
    var reader = EntryReader(bytes: bytes)
    let entry = reader.entry()
    return reader.isSound && reader.position == bytes.count ? entry : nil
  }

  private init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  private mutating func entry() -> NoteEntry {
    let path = text()
    let id = text()
    let title = text()
    let origin = choice(of: TitleOrigin.all) ?? .fileName
    let kind = choice(of: NoteKind.allCases) ?? .note
    let trust = choice(of: Trust.allCases) ?? .unverified
    let isBesideRoot = number() == 1
    let status = optionalText()
    let dates = (date(), date(), date())
    let aliases = list { $0.text() }
    var slugs = SlugCounter()
    let headings = list { reader in
      let level = reader.number()
      let text = reader.text()
      return HeadingEntry(
        level: level, text: text, raw: reader.optionalText() ?? text, slug: slugs.next(text))
    }
    let blocks = list { $0.text() }
    let links = list { reader in
      let flags = reader.number()
      let line = reader.number()
      return LinkEntry(
        kind: LinkKind.allCases[min(flags >> 3 & 7, LinkKind.allCases.count - 1)],
        target: reader.text(), anchor: reader.optionalText(), relation: reader.optionalText(),
        isExternal: flags & 1 != 0, isTentative: flags & 2 != 0, isLowConfidence: flags & 4 != 0,
        line: line)
    }
    return NoteEntry(
      id: id, path: path, title: title, titleOrigin: origin, aliases: aliases, kind: kind,
      status: status, trust: trust, created: dates.0, updated: dates.1, staleAfter: dates.2,
      headings: headings, blockIDs: blocks, links: links, isBesideRoot: isBesideRoot)
  }

  private mutating func number() -> Int {
    var result: UInt = 0
    var shift: UInt = 0
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      result |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: result) }
      shift += 7
      if shift > 63 { break }
    }
    isSound = false
    return 0
  }

  private mutating func text() -> String { text(number()) }

  private mutating func text(_ count: Int) -> String {
    guard count >= 0, count <= bytes.count - position else {
      isSound = false
      return ""
    }
    defer { position += count }
    return String(
      decoding: UnsafeRawBufferPointer(rebasing: bytes[position..<position + count]), as: UTF8.self)
  }

  private mutating func optionalText() -> String? {
    let count = number()
    return count == 0 ? nil : text(count - 1)
  }

  private mutating func date() -> NoteDate? {
    let mark = number()
    guard mark != 0 else { return nil }
    return NoteDate(seconds: number(), hasTime: mark == 2, offset: number())
  }

  private mutating func choice<Value>(of values: [Value]) -> Value? {
    let index = number()
    if values.indices.contains(index) { return values[index] }
    isSound = false
    return nil
  }

  private mutating func list<Value>(_ read: (inout EntryReader) -> Value) -> [Value] {
    let count = number()
    guard count >= 0, count <= bytes.count - position else {
      isSound = isSound && count == 0
      return []
    }
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count where isSound { values.append(read(&self)) }
    return values
  }
}

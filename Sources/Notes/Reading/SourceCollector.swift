/// Collects what a note was derived from: the union of property, sections and footnotes by target.
struct SourceCollector {
  private(set) var sources: [NoteSource] = []
  private var numbers: [String: Int] = [:]
  /// The first source of each id.
  private var numbersByID: [String: Int] = [:]
  /// The footnotes that sources have.
  private var joined: Set<Joint> = []
  /// The note's own folder, without a slash at its end; empty at the root.
  private let folder: String

  private struct Joint: Hashable {
    var source: Int
    var footnote: String
  }

  init(folder: some StringProtocol) { self.folder = String(folder) }

  /// From the property `sources`: each item with its place among the links of the note's
  /// properties.
  mutating func add(
    _ items: [(item: PropertyItem, links: Range<Int>)], links: [Link], properties: inout Properties
  ) {
    for (item, range) in items {
      if range.isEmpty {
        guard
          let text = item.value.text ?? item.value["resource"]?.text ?? item.value["title"]?.text
        else { continue }
        var source = NoteSource(target: text.trimmed, via: .property, line: item.line)
        complete(&source, item, &properties)
        add(source)
      }
      for link in range {
        var source = source(link, links[link], .property)
        complete(&source, item, &properties)
        add(source)
      }
    }
  }

  private func complete(
    _ source: inout NoteSource, _ item: PropertyItem, _ properties: inout Properties
  ) {
    guard case .map = item.value else { return }
    source.title = item.value["title"]?.text ?? source.title
    source.id = item.value["id"]?.text
    source.author = item.value["author"]?.text
    if case .integer(let count) = item.value["usage_count"] { source.usageCount = count }
    source.lastModified = properties.date(
      item.value["last_modified"], line: item.line, key: "sources.last_modified")
  }

  /// A link of the text that names a source.
  mutating func add(link: Int, _ value: Link, via origin: SourceOrigin, footnote: String? = nil) {
    var source = source(link, value, origin)
    if let footnote { source.footnotes = [footnote] }
    add(source)
  }

  /// Text of a sources section that is no link.
  mutating func add(text: String, reason: String?, line: Int) {
    var source = NoteSource(target: text, via: .section, line: line)
    source.reason = reason
    add(source)
  }

  /// Gives a footnote to the source whose id is its label; false if there is none.
  mutating func join(footnote label: String) -> Bool {
    guard let number = numbersByID[label] else { return false }
    join(label, to: number)
    return true
  }

  private mutating func join(_ footnote: String, to number: Int) {
    guard joined.insert(Joint(source: number, footnote: footnote)).inserted else { return }
    sources[number].footnotes.append(footnote)
  }

  private mutating func name(_ number: Int) {
    guard let id = sources[number].id else { return }
    numbersByID[id] = min(numbersByID[id] ?? number, number)
  }

  private func source(_ number: Int, _ link: Link, _ origin: SourceOrigin) -> NoteSource {
    let target = link.anchor.map { link.target + "#" + $0 } ?? link.target
    var source = NoteSource(target: target, via: origin, line: link.line)
    source.link = number
    source.title = link.label
    source.reason = link.reason
    return source
  }

  private mutating func add(_ source: NoteSource) {
    guard !source.target.isEmpty else { return }
    let keys = keys(source.target)
    guard let number = keys.compactMap({ numbers[$0] }).first else {
      for key in keys { numbers[key] = sources.count }
      for footnote in source.footnotes {
        joined.insert(Joint(source: sources.count, footnote: footnote))
      }
      sources.append(source)
      name(sources.count - 1)
      return
    }
    sources[number].title = sources[number].title ?? source.title
    sources[number].id = sources[number].id ?? source.id
    sources[number].author = sources[number].author ?? source.author
    sources[number].lastModified = sources[number].lastModified ?? source.lastModified
    sources[number].usageCount = sources[number].usageCount ?? source.usageCount
    sources[number].reason = sources[number].reason ?? source.reason
    sources[number].link = sources[number].link ?? source.link
    for footnote in source.footnotes { join(footnote, to: number) }
    name(number)
  }

  /// Paths that the target may be: `daily/x.md`, `/daily/x` and, below a folder, `../daily/x.md`
  /// are one; a bare `x.md` is that of the root or of the note's own folder.
  private func keys(_ target: String) -> [String] {
    if URLScheme.isIn(text: target) { return [target] }
    let paths: [String?] =
      FilePath.isAbsolute(target)
      ? [FilePath.normalized(target)]
      : FilePath.isRelative(target)
        ? [FilePath.normalized(target, in: folder[...])]
        : [target, FilePath.normalized(target, in: folder[...])]
    return paths.compactMap { path in
      path.map { fold(NotePath.id(of: $0)) }
    }
  }
}

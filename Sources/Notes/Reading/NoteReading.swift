import Markup

/// One reading of one document: runs the collectors in the order in which they need each other.
struct NoteReading {
  private let document: Document
  private let path: String
  private let id: String
  private let configuration: Configuration
  private let lines: Lines
  private let incidentWords: IncidentWords
  private let outline: Outline
  private var properties: Properties
  private var frontmatterFaults: [LineFault] = []
  private var links: [Link] = []
  private var sources: [NoteSource] = []
  private(set) var htmlTables = HTMLTables()
  private var tables: [Table] = []
  private var items = ItemReader.Result()
  private var htmlAnchors: [HTMLAnchor] = []
  private var incidents: [Incident] = []
  private var footnotes = FootnoteReader()
  private var faults: [LineFault] = []
  private var rawSpaces: [RawSpaceLink] = []
  private var words = 0

  init(
    _ document: Document, path: String, id: String, _ configuration: Configuration,
    _ names: SectionNames, _ incidentWords: IncidentWords
  ) {
    self.incidentWords = incidentWords
    self.document = document
    self.path = path
    self.id = id
    self.configuration = configuration
    lines = Lines(document.source)
    outline = Outline(document, id: id, lines: lines, words: names)
    properties = Properties([])
    if document.nodes.count > 1, document.nodes[1].kind == .frontmatter {
      let content = document.nodes[1].content
      let yaml = Frontmatter(
        yaml: Array(document.source[content]), firstLine: lines.line(at: content.lowerBound))
      properties = Properties(yaml.properties)
      frontmatterFaults = yaml.faults
    }
  }

  /// What the link graph needs; only that is read.
  mutating func entry(isBesideRoot: Bool) -> NoteEntry {
    var propertyLinks = PropertyLinks(document.source, lines, id: id)
    propertyLinks.read(properties.properties)
    var text = LinkReader(document, lines, outline, depth: .links)
    text.run()
    let provenance = Provenance(&properties)
    let dates = dates(provenance)
    let (title, origin) = titleAndOrigin()
    let items = ItemReader(document: document, lines: lines, outline: outline)
    return NoteEntry(
      id: id, path: path, title: title, titleOrigin: origin,
      aliases: properties.texts("aliases", "alias"),
      kind: KindRules.kind(path: path, type: properties.text("type"), configuration),
      status: properties.text("status"), trust: provenance.trust, created: dates.created,
      updated: dates.updated, staleAfter: provenance.staleAfter,
      headings: outline.entries.map { HeadingEntry($0.heading) },
      blockIDs: items.blockIDs().map(\.id),
      htmlAnchors: HTMLAnchorReader(document: document, lines: lines, outline: outline).read()
        .map(\.name),
      links: (propertyLinks.links + text.links).map(LinkEntry.init), isBesideRoot: isBesideRoot)
  }

  mutating func run() {
    var propertyLinks = PropertyLinks(document.source, lines, id: id)
    propertyLinks.read(properties.properties)
    var text = LinkReader(document, lines, outline)
    text.run()
    links = propertyLinks.links + text.links
    words = text.words
    rawSpaces = text.rawSpaces
    footnotes = FootnoteReader(document, lines)
    var collector = SourceCollector(folder: FilePath.folder(of: path))
    collector.add(propertyLinks.sourceItems, links: propertyLinks.links, properties: &properties)
    let sections = SourceSections(
      document: document, outline: outline, lines: lines, links: text.links,
      offset: propertyLinks.links.count)
    sections.read(into: &collector)
    sections.readFootnotes(footnotes, into: &collector)
    sources = collector.sources
    htmlTables = HTMLTables(document)
    var tableReader = TableReader(document, htmlTables, lines, outline, id: id)
    tableReader.run()
    tables = tableReader.tables
    faults = tableReader.faults
    items = ItemReader(document: document, lines: lines, outline: outline).read()
    htmlAnchors = HTMLAnchorReader(document: document, lines: lines, outline: outline).read()
  }

  /// The note; `bytes` is the length of its file.
  mutating func note(bytes: Int) -> Note {
    let provenance = Provenance(&properties)
    let (created, updated) = dates(provenance)
    let type = properties.text("type")
    let (title, origin) = titleAndOrigin()
    incidents =
      IncidentReader(
        document: document, lines: lines, outline: outline, words: incidentWords,
        note: .init(
          id: id, title: title, isIncident: type.map(fold) == "incident", date: created)
      ).read()
    return Note(
      id: id, path: path, title: title, titleOrigin: origin,
      kind: KindRules.kind(path: path, type: type, configuration), type: type,
      status: properties.text("status"), description: properties.text("description"),
      resource: properties.whole("resource"), aliases: properties.texts("aliases", "alias"),
      tags: tags(), created: created, updated: updated, sources: sources, trust: provenance.trust,
      staleAfter: provenance.staleAfter, generated: provenance.generated,
      verified: provenance.verified, isVerifiedBeforeChange: provenance.isVerifiedBeforeChange,
      isDegraded: false, words: words, bytes: bytes, properties: properties.properties,
      keyPoints: items.keyPoints, headings: outline.entries.map(\.heading),
      blockIDs: items.blockIDs, htmlAnchors: htmlAnchors, links: links,
      footnotes: footnotes.footnotes, tables: tables,
      incidents: incidents, tasks: items.tasks, problems: problems())
  }

  private mutating func dates(
    _ provenance: Provenance
  ) -> (created: NoteDate?, updated: NoteDate?) {
    (
      properties.date("created", "date", "filed") ?? nameDate,
      properties.date("updated", "modified") ?? provenance.generated?.at
    )
  }

  private func titleAndOrigin() -> (String, TitleOrigin) {
    if let title = properties.text("title") { return (title, .property) }
    let first = outline.entries.first { $0.heading.level == 1 && !$0.heading.text.isEmpty }
    if let first { return (first.heading.text, .heading) }
    return (String(FilePath.lastComponent(of: id)), .fileName)
  }

  /// The date in the file's name.
  private var nameDate: NoteDate? { NoteDate.first(in: String(FilePath.lastComponent(of: id))) }

  private func tags() -> [String] {
    var seen: Set<String> = []
    var result: [String] = []
    let written = properties.texts("tags", "tag").flatMap {
      $0.split(separator: " ").map(String.init)
    }
    for tag in written + items.tags {
      let name = String(tag.drop { $0 == "#" })
      if !name.isEmpty, seen.insert(fold(name)).inserted { result.append(name) }
    }
    return result
  }

  private func problems() -> [Problem] {
    var list = ProblemList(path: path, id: id, lines: lines, outline: outline)
    for fault in frontmatterFaults + properties.faults { list.add(fault) }
    for range in items.unclosedFences {
      list.add(.unclosedFence, range, "code fence is never closed")
    }
    for fault in faults { list.add(fault) }
    for problem in footnotes.problems { list.add(problem.rule, problem.range, problem.message) }
    for link in rawSpaces {
      list.add(
        .linkRawSpace, link.range, "a destination with blanks is no link",
        suggestion: link.suggestion)
    }
    for incident in incidents where incident.date == nil {
      list.add(
        .incidentUndated, incident.place.range, "incident has no date: \(incident.title)")
    }
    return list.problems.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }
}

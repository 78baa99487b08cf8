/// Resolves the links of a graph one after another, each written target only once.
struct ResolvingPass {
  /// Matches by target, kind of link and whether titles count; -1 not yet looked up.
  private var cached: [Int32]
  /// The first entry stands for "missing".
  private var matches: [NameResolver.Match?] = [nil]
  private var anchors: [UInt64: Bool] = [:]
  /// Those of long notes, by note: what others have is looked through as fast.
  private var tables: [Int: AnchorTable] = [:]

  private static let longNote = 64
  /// What undecided targets mean in the folder last looked from.
  private var inFolder: (folder: Substring, matches: [Int: NameResolver.Match]) = ("", [:])
  private var shapes: [Shape]

  /// How a target is written, as far as it decides where to look.
  private enum Shape: UInt8 {
    case unknown, empty, relative, name
  }

  init(targets: Int) {
    shapes = Array(repeating: .unknown, count: targets)
    cached = Array(repeating: -1, count: targets * 4)
  }

  mutating func resolve(
    _ link: inout LinkRow, of note: Int, _ folder: Substring, in graph: LinkGraph
  ) {
    link.verdict = Verdict()
    link.destination = 0
    if link.flags.contains(.external) {
      link.verdict.status = .external
      return
    }
    let shape = shape(of: link.target, in: graph)
    if shape == .empty {
      link.verdict.status = .ownNote
      link.verdict.place = .note
      link.verdict.by = .path
      link.destination = UInt32(note)
    } else if let match = match(link, shape, folder, in: graph) {
      link.verdict = graph.verdict(of: match, from: note)
      switch match.thing {
      case .note(let number), .attachment(let number), .folder(let number):
        link.destination = UInt32(number)
      }
    } else if FilePath.looksLikeAttachment(graph.targets[link.target]) {
      link.verdict.status = .attachmentMissing
    }
    resolveAnchor(&link, in: graph)
  }

  /// Looks for the anchor of a link in the note that it leads to.
  mutating func resolveAnchor(_ link: inout LinkRow, in graph: LinkGraph) {
    guard link.verdict.place == .note, link.anchor != NoteRow.none else { return }
    link.verdict.anchor = hasAnchor(link, in: graph) ? .found : .missing
  }

  private mutating func shape(of target: UInt32, in graph: LinkGraph) -> Shape {
    if shapes[Int(target)] != .unknown { return shapes[Int(target)] }
    let text = graph.targets[target]
    let shape: Shape =
      text.isEmpty ? .empty : NameResolver.isRelative(text) ? .relative : .name
    shapes[Int(target)] = shape
    return shape
  }

  private mutating func match(
    _ link: LinkRow, _ shape: Shape, _ folder: Substring, in graph: LinkGraph
  ) -> NameResolver.Match? {
    let isMarkdown = link.kind == .markdown
    let takesTitles = !link.flags.contains(.tentative)
    if shape == .relative {
      let origin = NameResolver.Origin(
        folder: folder, isMarkdown: isMarkdown, takesTitles: takesTitles)
      return graph.resolver.match(graph.targets[link.target], from: origin)
    }
    let key = Int(link.target) * 4 + (isMarkdown ? 1 : 0) + (takesTitles ? 2 : 0)
    if cached[key] < 0 {
      // No folder has this name: what is found is what every folder without such a note sees.
      let nowhere = NameResolver.Origin(
        folder: "\0", isMarkdown: isMarkdown, takesTitles: takesTitles)
      if let match = graph.resolver.match(graph.targets[link.target], from: nowhere) {
        cached[key] = Int32(matches.count)
        matches.append(match)
      } else {
        cached[key] = 0
      }
    }
    guard let match = matches[Int(cached[key])] else { return nil }
    if match.undecidedName == nil { return match }
    let origin = NameResolver.Origin(
      folder: folder, isMarkdown: isMarkdown, takesTitles: takesTitles)
    // Notes of one folder follow each other, and what one of them finds the next one does.
    if !folder.utf8.elementsEqual(inFolder.folder.utf8) { inFolder = (folder, [:]) }
    if let known = inFolder.matches[key] { return known }
    let refined = graph.resolver.refined(match, from: origin)
    inFolder.matches[key] = refined
    return refined
  }

  private mutating func hasAnchor(_ link: LinkRow, in graph: LinkGraph) -> Bool {
    let key = UInt64(link.destination) << 32 | UInt64(link.anchor)
    if let known = anchors[key] { return known }
    let text = graph.targets[link.anchor]
    let note = Int(link.destination)
    // Most anchors are headings as they stand: then no slug has to be made.
    let number = graph.names.find(text)
    let isHeading = number.map { number in
      graph.range(note, \.headingsEnd).contains { graph.headings[$0].text == number }
    }
    let found = isHeading == true || hasAnchor(text, in: note, of: graph)
    anchors[key] = found
    return found
  }

  private mutating func hasAnchor(_ anchor: String, in note: Int, of graph: LinkGraph) -> Bool {
    let count =
      graph.range(note, \.headingsEnd).count + graph.range(note, \.blocksEnd).count
      + graph.range(note, \.htmlAnchorsEnd).count
    guard count > Self.longNote else { return graph.hasAnchor(anchor, in: note) }
    let table = tables[note] ?? AnchorTable(of: note, in: graph)
    tables[note] = table
    return table.target(of: anchor) != nil
  }
}

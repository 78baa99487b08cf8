import Markup
import Notes

/// A note as a concept of a bundle, or as one of its reserved files.
struct OKFNote {
  private let read: ReadNote
  private let note: Int
  private let export: FolderExport
  private var document: Document { read.document }

  init(_ read: ReadNote, _ note: Int, _ export: FolderExport) {
    self.read = read
    self.note = note
    self.export = export
  }

  func bytes(_ renderer: inout NoteRenderer) throws(ExportFailure) -> [UInt8] {
    let output = export.maker.paths.notes[note] ?? ""
    let name = FilePath.lastComponent(of: output)
    if document.source.starts(with: [0xEF, 0xBB, 0xBF]) { renderer.options.start = 3 }
    if name == "index.md" || name == "log.md" {
      if name == "index.md" { renderer.options.edits = entriesThatLeave(renderer) }
      return try renderer.render(read)
    }
    let head = "---\ntype: \(type)\n---\n"
    guard read.fileLines == nil, document.nodes.count > 1, document.nodes[1].kind == .frontmatter
    else { return Array((head + "\n").utf8) + (try renderer.render(read)) }
    guard isReadable else {
      // What no YAML reader takes is kept as text, so that nothing of it is lost.
      let yaml = document.string(document.nodes[1].content)
      let fence = String(repeating: "`", count: max(3, longestRun(of: "`", in: yaml) + 1))
      renderer.options.start = document.bodyStart
      let kept = "\(head)\n\(fence)yaml\n\(yaml)\(yaml.hasSuffix("\n") ? "" : "\n")\(fence)\n\n"
      return Array(kept.utf8) + (try renderer.render(read))
    }
    renderer.options.edits = OKFFrontmatter(read, type: type, self.path).edits(
      links: export.plan.graph.links(from: note).lowerBound)
    return try renderer.render(read)
  }

  /// The note's kind, where it says no type itself.
  private var type: String { read.note.kind.rawValue }

  private var isReadable: Bool {
    let isBroken = read.note.problems.contains {
      $0.rule == .frontmatterBroken || $0.rule == .frontmatterDuplicateKey
    }
    let isEmpty = document.string(document.nodes[1].content).split(separator: "\n").allSatisfy {
      $0.drop { $0 == " " }.first.map { $0 == "#" } ?? true
    }
    return !isBroken && (isEmpty || !read.note.properties.isEmpty)
  }

  /// The path in the bundle that a link of the graph leads to; nil where it is not in it.
  private func path(_ link: Int) -> String? {
    switch export.plan.graph.destination(of: link) {
    case .note(let target): export.maker.paths.notes[target].map { "/" + $0 }
    case .attachment(let path): export.maker.paths.attachments[path].map { "/" + $0 }
    case .folder, nil: nil
    }
  }

  /// A listing loses the entries whose note is not in the bundle, and groups that are empty then.
  private func entriesThatLeave(_ renderer: NoteRenderer) -> Edits {
    var edits = Edits()
    let passage = Passage(
      PassageSource(read, note), 0..<document.source.count, isInlined: false)
    var heading: Int?
    for block in document.children(of: 0) {
      if document.nodes[block].kind == .heading { heading = block }
      guard document.nodes[block].kind == .list else { continue }
      let items = Array(document.children(of: block))
      let gone = items.filter { item in
        let link = document.descendants(of: item).first {
          document.nodes[$0].kind == .link || document.nodes[$0].kind == .wikilink
        }
        guard let link, let number = renderer.link(link, passage) else { return false }
        return renderer.destination(of: number) == nil
      }
      for item in gone { edits.remove(document.wholeLines(of: item)) }
      if gone.count == items.count, let heading {
        edits.remove(document.wholeLines(of: heading))
      }
      heading = nil
    }
    return edits
  }

  private func longestRun(of mark: Character, in text: String) -> Int {
    var longest = 0
    var run = 0
    for character in text {
      run = character == mark ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}

import Notes
import Testing

/// A wiki in memory: what the link graph makes of some files.
struct SampleWiki {
  var graph: LinkGraph
  var notes: [String: Note] = [:]

  init(
    _ files: [String: String], attachments: [String] = [], rootName: String? = nil,
    linkRoots: [String: String] = [:], besideRoot: Set<String> = []
  ) {
    let reader = NoteReader()
    var entries: [NoteEntry] = []
    for (path, text) in files {
      let note = reader.read(path: path, bytes: Array(text.utf8))
      notes[note.id] = note
      entries.append(NoteEntry(note, isBesideRoot: besideRoot.contains(path)))
    }
    graph = LinkGraph(
      entries: entries,
      surroundings: Surroundings(
        rootName: rootName, linkRoots: linkRoots, attachments: attachments))
  }

  /// Resolves what `text`, the body of a note at `from`, links to first.
  static func follow(
    _ text: String, from: String = "from.md", among files: [String], attachments: [String] = [],
    rootName: String? = nil, linkRoots: [String: String] = [:]
  ) -> Followed {
    var all = [from: text]
    for file in files where all[file] == nil { all[file] = "text\n" }
    let wiki = SampleWiki(
      all, attachments: attachments, rootName: rootName, linkRoots: linkRoots)
    return wiki.followed(from: from)
  }

  func followed(from path: String, link ordinal: Int = 0) -> Followed {
    let id = String(path.dropLast(3))
    guard let note = graph.note(withID: id) else {
      Issue.record("there is no note \(id)")
      return Followed(to: nil, resolution: nil)
    }
    let links = graph.links(from: note)
    guard links.count > ordinal else { return Followed(to: nil, resolution: nil) }
    let resolution = graph.resolution(of: links.lowerBound + ordinal)
    var to: String?
    switch resolution.destination {
    case .note(let number): to = graph.id(of: number)
    case .attachment(let path): to = path
    case .folder(let path): to = path
    case nil: break
    }
    return Followed(to: to, resolution: resolution)
  }
}

struct Followed {
  /// Id of a note, path of an attachment or folder; nil where nothing was found.
  var to: String?
  /// Nil where there is no link at all.
  var resolution: Resolution?

  var status: LinkStatus? { resolution?.status }
  var by: ResolvedBy? { resolution?.by }
}

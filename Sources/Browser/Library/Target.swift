import Notes

/// Where a link or a row leads, as far as it is known.
enum Target: Hashable, Sendable {
  case note(path: String, title: String)
  /// The note that is read.
  case here
  /// No note answers to this name; the file that it would be, nil where that is outside the wiki.
  case missing(String, path: String?)
  case external(String)
  /// A file of the wiki that is no note.
  case attachment(String)
  case folder(String)
  /// The wiki is still being read.
  case unknown(String)

  /// What it is called in the status line.
  var title: String {
    switch self {
    case .note(_, let title): title
    case .here: "this note"
    case .missing(let name, _), .unknown(let name): name
    case .external(let address): address
    case .attachment(let path), .folder(let path): path
    }
  }
}

/// A place in a note.
enum Spot: Hashable, Sendable {
  case top
  /// What stands after `#`, as in a wikilink.
  case anchor(String)
  /// A line of the file, from 1.
  case line(Int)
  /// A byte of the note's document, which for a copied page is not the file.
  case offset(Int)
  /// Where it was left.
  case position(Position)

  /// What an anchor is of, in a word.
  static func kind(ofAnchor anchor: String) -> String {
    anchor.hasPrefix("^") ? "block" : "heading"
  }
}

extension Library {
  /// Where the `ordinal`-th link of a note leads; the note is as read now, perhaps newer than the
  /// graph.
  func target(ofLink ordinal: Int, in note: Note) -> Target {
    let link = note.links[ordinal]
    if link.isExternal { return .external(link.target) }
    guard let number = graph.note(atPath: note.path) else { return .unknown(link.target) }
    let links = graph.links(from: number)
    let resolution: Resolution
    if ordinal < links.count, graph.target(of: links.lowerBound + ordinal) == link.target {
      if graph.isText(links.lowerBound + ordinal) { return .unknown(link.target) }
      resolution = graph.resolution(of: links.lowerBound + ordinal)
    } else {
      resolution = graph.resolve(
        link.target, anchor: link.anchor, kind: link.kind, from: number)
    }
    let target = target(of: resolution, named: link.target)
    guard case .unknown(let name) = target, isComplete else { return target }
    return .missing(name, path: graph.ghostPath(of: name, kind: link.kind, from: number))
  }

  /// Whether a link is a source in words, which leads nowhere.
  func isText(link ordinal: Int, of note: Note) -> Bool {
    guard let number = graph.note(atPath: note.path) else { return false }
    let links = graph.links(from: number)
    return ordinal < links.count && graph.isText(links.lowerBound + ordinal)
  }

  private func target(of resolution: Resolution, named name: String) -> Target {
    switch (resolution.status, resolution.destination) {
    case (.ownNote, _): .here
    case (_, .note(let number)): target(ofNote: number)
    case (_, .attachment(let path)): .attachment(path)
    case (_, .folder(let path)): .folder(path)
    case (.external, _): .external(name)
    default: .unknown(name)
    }
  }

  /// Headings, or block ids, that are nearest to what a link wants of its note; nil where the note
  /// has that, or the link wants nothing.
  func nearestHeadings(ofLink ordinal: Int, in note: Note) -> [String]? {
    guard note.links[ordinal].anchor != nil, let number = graph.note(atPath: note.path) else {
      return nil
    }
    let links = graph.links(from: number)
    let row = links.lowerBound + ordinal
    guard links.contains(row), graph.target(of: row) == note.links[ordinal].target,
      graph.resolution(of: row).anchorStatus == .missing
    else { return nil }
    return graph.nearest(to: row)
  }

  /// A note as a target.
  func target(ofNote number: Int) -> Target {
    .note(path: graph.path(of: number), title: title(of: number))
  }
}

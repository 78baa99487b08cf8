extension LinkGraph {
  /// Missing targets, the most wanted first, then by name; missing attachments aside.
  package func ghosts() -> [Ghost] {
    var numbers: [String: Int] = [:]
    var ghosts: [Ghost] = []
    for note in rows.indices {
      for link in links(from: note) {
        guard let name = ghostName(of: link, from: note) else { continue }
        let key = fold(name)
        if let number = numbers[key] {
          ghosts[number].links.append(link)
        } else {
          numbers[key] = ghosts.count
          ghosts.append(Ghost(name: name, links: [link]))
        }
      }
    }
    return ghosts.sorted {
      $0.count == $1.count
        ? $0.name.precedes($1.name) : $0.count > $1.count
    }
  }

  /// The name that a missing target would have; nil for links that are not missing.
  package func ghostName(of link: Int) -> String? { ghostName(of: link, from: source(of: link)) }

  private func ghostName(of link: Int, from note: Int) -> String? {
    let row = linkRows[link]
    guard row.verdict.status == .missing, !row.flags.contains(.tentative) else { return nil }
    let target = percentDecoded(targets[row.target])
    let isRelative = NameResolver.isRelative(target)
    let folder = isRelative ? FilePath.folder(of: id(of: note)) : ""
    // A path out of the root stays as it is written.
    guard var path = FilePath.normalized(target, in: folder) else { return target }
    if !isRelative { path = withoutRootName(path, of: target) }
    return NotePath.withoutExtension(path) ?? (path.isEmpty ? target : path)
  }

  /// The file that a missing target would be; nil where that is outside the root.
  ///
  /// What a markdown link means is looked for in the folder of its note, what a wikilink means at
  /// the root.
  package func ghostPath(of link: Int) -> String? {
    ghostPath(of: target(of: link), kind: linkKind(link), from: source(of: link))
  }

  /// The file that a missing target would be, in the words and by the kind of a link of `note`.
  package func ghostPath(of target: String, kind: LinkKind, from note: Int) -> String? {
    let target = percentDecoded(target)
    var folder = FilePath.folder(of: id(of: note))
    var written = target
    if !NameResolver.isRelative(target), let whole = FilePath.normalized(target) {
      written = withoutRootName(whole, of: target)
      if kind != .markdown || FilePath.isAbsolute(target) || written != whole { folder = "" }
    }
    guard let path = FilePath.normalized(written, in: folder), !path.isEmpty else { return nil }
    if FilePath.isFolder(target) { return path + "/index.md" }
    let isWhole = NotePath.withoutExtension(path) != nil || FilePath.looksLikeAttachment(path)
    return isWhole ? path : path + ".md"
  }

  /// A path from the root that begins with the root's own name, without that.
  private func withoutRootName(_ path: String, of target: String) -> String {
    guard !FilePath.isAbsolute(target), let root = surroundings.rootName,
      let slash = path.utf8.firstIndex(of: 0x2F), fold(String(path[..<slash])) == fold(root)
    else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }
}

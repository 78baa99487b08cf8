/// Finds what a written target means among the names of a wiki.
struct NameResolver: Sendable {
  /// Where the search for a target begins.
  struct Origin {
    /// Folder of the linking note, without a slash at its end.
    var folder: Substring
    /// Whether the linking note's own folder comes before the root.
    var isMarkdown: Bool
    /// Whether aliases and titles count.
    var takesTitles = true
  }

  /// What was found.
  struct Match: Equatable {
    enum Thing: Equatable {
      case note(Int), attachment(Int), folder(Int)
    }
    var thing: Thing
    var by: ResolvedBy
    /// All that could have been meant, best first; more than one only where ambiguous.
    var candidates: [Int]
    /// The name that was decided by, where an origin in another folder could find something else.
    var undecidedName: String?
    var isAmbiguous: Bool { candidates.count > 1 }
  }

  let index: NameIndex
  /// Ids, in ascending order of their UTF-8.
  var notes: IDList
  let attachments: [String]
  let folders: [String]
  let rootName: String?
  /// The components of what is mapped, folded, and the folder that it means.
  let linkRoots: [(from: [Substring], to: String)]
  /// Notes whose id is their whole path.
  let keepsExtension: Set<Int>

  /// Finds `target`, which is not empty; nil where it is missing.
  func match(_ target: String, from origin: Origin) -> Match? {
    if let match = matchAsWritten(target, from: origin) { return match }
    let decoded = percentDecoded(target)
    return decoded == target ? nil : matchAsWritten(decoded, from: origin)
  }

  private func matchAsWritten(_ target: String, from origin: Origin) -> Match? {
    let isFolder = FilePath.isFolder(target)
    if FilePath.isAbsolute(target) {
      return FilePath.normalized(target).flatMap { exact($0, isFolder: isFolder) }
    }
    if NameResolver.isRelative(target) {
      return FilePath.normalized(target, in: origin.folder).flatMap {
        exact($0, isFolder: isFolder || target.hasSuffix("."))
      }
    }
    guard let path = FilePath.normalized(target), !path.isEmpty else { return nil }
    if let match = suffix(path, isFolder: isFolder, from: origin) { return match }
    if let match = prefixed(path, isFolder: isFolder, from: origin) { return match }
    guard origin.takesTitles, !isFolder else { return nil }
    return named(target, .alias, .alias) ?? named(target, .title, .title)
  }

  /// By the root's own name, then by the roots that the wiki maps.
  private func prefixed(_ path: String, isFolder: Bool, from origin: Origin) -> Match? {
    let parts = FilePath.components(of: path)
    if let rootName, parts.count > 1, fold(String(parts[0])) == rootName,
      var match = suffix(
        parts.dropFirst().joined(separator: "/"), isFolder: isFolder, from: origin)
    {
      match.by = .rootPrefix
      return match
    }
    for root in linkRoots {
      guard parts.count >= root.from.count,
        zip(parts, root.from).allSatisfy({ fold(String($0)) == $1 })
      else { continue }
      let rest = parts.dropFirst(root.from.count)
      let mapped = FilePath.join(root.to[...], rest.joined(separator: "/")[...])
      guard let target = FilePath.normalized(mapped) else { continue }
      if var match = exact(target, isFolder: isFolder)
        ?? suffix(target, isFolder: isFolder, from: origin)
      {
        match.by = .linkRoot
        return match
      }
    }
    return nil
  }

  private func named(_ name: String, _ domain: NameIndex.Domain, _ by: ResolvedBy) -> Match? {
    let found = index.values(domain, fold(name)[...])
    guard !found.isEmpty else { return nil }
    let sorted = byLength(found) { notes[$0] }
    return Match(thing: .note(sorted[0]), by: by, candidates: sorted)
  }
}

// MARK: - Whole paths and endings of paths

extension NameResolver {
  /// A path from the root and nothing else.
  private func exact(_ path: String, isFolder: Bool) -> Match? {
    let folded = fold(path)
    if !isFolder, !path.isEmpty {
      let notes = keys(path, folded).lazy
        .map { index.values(.notePath, $0.folded[...]).filter($0.takes) }
        .first { !$0.isEmpty }
      if let notes { return choose(notes, of: { self.notes[$0] }, path, Match.Thing.note) }
      let files = index.values(.attachmentPath, folded[...])
      if !files.isEmpty {
        return choose(files, of: { attachments[$0] }, path, Match.Thing.attachment)
      }
    }
    for name in indexNames(path) {
      let inside = FilePath.join(path[...], name)
      let notes = index.values(.notePath, fold(inside)[...])
      if !notes.isEmpty {
        return choose(notes, of: { self.notes[$0] }, inside, Match.Thing.note, by: .folder)
      }
    }
    let folders = isFolder ? index.values(.folder, folded[...]) : []
    return folders.isEmpty
      ? nil : choose(folders, of: { self.folders[$0] }, path, Match.Thing.folder, by: .folder)
  }

  /// Anything whose path ends with `path` on a component boundary.
  private func suffix(_ path: String, isFolder: Bool, from origin: Origin) -> Match? {
    let folded = fold(path)
    if !isFolder {
      for key in keys(path, folded) {
        let found = index.values(.noteSuffix, key.folded[...]).filter(key.takes)
        if !found.isEmpty { return decide(found, key.written, .noteSuffix, origin) }
      }
      let files = index.values(.attachmentSuffix, folded[...])
      if !files.isEmpty { return decide(files, path, .attachmentSuffix, origin) }
    }
    for name in indexNames(path) {
      let inside = FilePath.join(path[...], name)
      let found = index.values(.noteSuffix, fold(inside)[...])
      if !found.isEmpty {
        var match = decide(found, inside, .noteSuffix, origin)
        match.by = .folder
        return match
      }
    }
    let folders = isFolder ? index.values(.folder, folded[...]) : []
    return folders.isEmpty
      ? nil : choose(folders, of: { self.folders[$0] }, path, Match.Thing.folder, by: .folder)
  }

  /// The forms of a note's name to try: with an extension that must be the file's, without, as it
  /// is.
  private func keys(
    _ path: String, _ folded: String
  ) -> [(written: String, folded: String, takes: (Int) -> Bool)] {
    guard let stem = NotePath.withoutExtension(path) else {
      return [(path, folded, { _ in true })]
    }
    let kept = keepsExtension
    return [
      (path, folded, { kept.contains($0) }), (stem, fold(stem), { _ in true }),
      (path, folded, { _ in true }),
    ]
  }

  private func indexNames(_ path: String) -> [Substring] {
    path.isEmpty ? ["index", "README"] : ["index", "README", FilePath.lastComponent(of: path)]
  }

  /// Decides between notes or files that end alike.
  private func decide(
    _ found: [Int], _ target: String, _ domain: NameIndex.Domain, _ origin: Origin
  ) -> Match {
    let isNote = domain == .noteSuffix
    let name: (Int) -> String = isNote ? { notes[$0] } : { attachments[$0] }
    let thing = isNote ? Match.Thing.note : Match.Thing.attachment
    guard found.count > 1 else {
      return Match(thing: thing(found[0]), by: .path, candidates: found)
    }
    let whole = isNote ? NameIndex.Domain.notePath : .attachmentPath
    let atRoot = index.values(whole, fold(target)[...])
    let own = inOwnFolder(target, whole, name, origin)
    let order = origin.isMarkdown ? [own, atRoot] : [atRoot, own]
    let rest = order.first { !$0.isEmpty } ?? found
    var match = choose(rest, of: name, target, thing)
    if origin.isMarkdown || atRoot.isEmpty { match.undecidedName = target }
    return match
  }

  /// What `match`, found without regard to any folder, is seen from `origin`.
  func refined(_ match: Match, from origin: Origin) -> Match {
    guard let name = match.undecidedName else { return match }
    var result = match
    switch match.thing {
    case .note:
      let own = inOwnFolder(name, .notePath, { notes[$0] }, origin)
      guard !own.isEmpty else { return match }
      result = choose(own, of: { notes[$0] }, name, Match.Thing.note)
    case .attachment:
      let own = inOwnFolder(name, .attachmentPath, { attachments[$0] }, origin)
      guard !own.isEmpty else { return match }
      result = choose(own, of: { attachments[$0] }, name, Match.Thing.attachment)
    case .folder:
      return match
    }
    result.by = match.by
    return result
  }

  /// Whether a target is looked up from the linking note's folder alone.
  static func isRelative(_ target: String) -> Bool {
    target == "." || target == ".." || FilePath.isRelative(target)
  }

  private func inOwnFolder(
    _ target: String, _ whole: NameIndex.Domain, _ name: (Int) -> String, _ origin: Origin
  ) -> [Int] {
    let below = index.values(whole, fold(FilePath.join(origin.folder, target[...]))[...])
    if !below.isEmpty || !target.utf8.contains(0x2F) { return below }
    let last = FilePath.lastComponent(of: target)
    let ending = "/" + fold(target)
    return index.values(whole, fold(FilePath.join(origin.folder, last))[...])
      .filter { ("/" + fold(name($0))).hasSuffix(ending) }
  }

  /// Decides by case, length and order among things that are otherwise alike.
  private func choose(
    _ found: [Int], of name: (Int) -> String, _ target: String, _ thing: (Int) -> Match.Thing,
    by: ResolvedBy = .path
  ) -> Match {
    guard found.count > 1 else {
      return Match(thing: thing(found[0]), by: by, candidates: found)
    }
    let exact = found.filter {
      let name = name($0)
      return name == target || name.hasSuffix("/" + target)
    }
    let sorted = byLength(exact.isEmpty ? found : exact, of: name)
    let best = fold(name(sorted[0]))
    // Two paths that differ in case or normal form alone leave a doubt that case does not settle.
    let twins = found.filter { !sorted.contains($0) && fold(name($0)) == best }
    return Match(thing: thing(sorted[0]), by: by, candidates: sorted + twins)
  }

  private func byLength(_ found: [Int], of name: (Int) -> String) -> [Int] {
    guard found.count > 1 else { return found }
    return found.map { (length: name($0).unicodeScalars.count, number: $0) }
      // Numbers ascend as paths do.
      .sorted { ($0.length, $0.number) < ($1.length, $1.number) }
      .map(\.number)
  }
}

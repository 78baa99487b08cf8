import Notes

/// Taking in what happened to the files of the wiki.
extension Model {
  /// Says which notes changed, and asks for the shown one anew if it is among them.
  mutating func takeChange(
    _ written: [String], added: [String], _ removed: [String]
  ) -> [Effect] {
    let own = reader?.note.path
    if let gone = [own, split?.note.path].lazy.compactMap({ $0 }).first(where: removed.contains) {
      say("\(name(of: gone)) is gone from the wiki; this is what it was", isError: true)
    } else {
      // It may have been gone a moment ago, which the line still tells.
      if let own, added.contains(own) { notice = nil }
      // A change of the shown note alone is told when it has been read again.
      if !removed.isEmpty || written + added != [own] {
        sayChange([(written, "changed"), (added, "new"), (removed, "removed")])
      }
    }
    var effects = searchAgain() + askMentions()
    if let own, (written + added).contains(own) {
      effects.append(request(own, .reload))
    }
    if let second = split?.note.path, (written + added).contains(second) {
      effects.append(request(second, .reloadSplit))
    }
    return effects
  }

  /// Says what became of the notes at some paths.
  private mutating func sayChange(_ parts: [(paths: [String], what: String)]) {
    let texts = parts.filter { !$0.paths.isEmpty }.map { paths, what in
      let names = paths.prefix(3).map(name).joined(separator: ", ")
      return "\(paths.count.counted("note")) \(what): \(names)" + (paths.count > 3 ? ", …" : "")
    }
    if !texts.isEmpty { say(texts.joined(separator: "; ")) }
  }

  private func name(of path: String) -> String {
    library?.title(ofPath: path) ?? bookmarks.first { $0.path == path }?.title
      ?? NotePath.id(of: path)
  }

  /// Milliseconds a note is read before the wiki is searched for its names: who walks on does not
  /// wait for that.
  private static let stay = 150

  /// Asks for the places that name the shown note without linking to it, once its reader stays.
  mutating func askMentions() -> [Effect] {
    guard canSearch, reader != nil else { return [] }
    return [.after(milliseconds: Self.stay, .mentions, ticket: tickets.draw(for: .mentions))]
  }

  /// Asks for them now.
  mutating func findMentions() -> [Effect] {
    guard let path = reader?.note.path else { return [] }
    return [.mentions(path: path, ticket: tickets.draw(for: .mentions))]
  }
}

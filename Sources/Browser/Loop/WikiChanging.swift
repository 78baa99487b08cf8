import Notes

/// Taking in what happened to the files of the wiki.
extension Model {
  /// Says which notes changed, and asks for the shown one anew if it is among them.
  mutating func takeChange(_ written: [String], _ removed: [String]) -> [Effect] {
    let names = (written + removed).map(name)
    let own = reader?.note.path
    // A change of the shown note alone is told when it has been read again.
    if !names.isEmpty, written + removed != [own] || !removed.isEmpty {
      let isGone = own.map(removed.contains) ?? false
      let what = names.count.counted("note") + " changed"
      let listed = names.prefix(3).joined(separator: ", ") + (names.count > 3 ? ", …" : "")
      let shown = own.map(name) ?? ""
      say(
        isGone ? "\(shown) is gone from the wiki; this is what it was" : "\(what): \(listed)",
        isError: isGone)
    }
    var effects = searchAgain() + askMentions()
    if let own, written.contains(own) {
      effects.append(.read(path: own, .reload, ticket: tickets.draw(for: "reload")))
    }
    return effects
  }

  private func name(of path: String) -> String {
    guard let library, let number = library.graph.note(atPath: path) else {
      return bookmarks.first { $0.path == path }?.title ?? NotePath.id(of: path)
    }
    return library.title(of: number)
  }

  /// Milliseconds a note is read before the wiki is searched for its names: who walks on does not
  /// wait for that.
  private static let stay = 150

  /// Asks for the places that name the shown note without linking to it, once its reader stays.
  mutating func askMentions() -> [Effect] {
    guard canSearch, reader != nil else { return [] }
    return [.after(milliseconds: Self.stay, .mentions, ticket: tickets.draw(for: "mentions"))]
  }

  /// Asks for them now.
  mutating func findMentions() -> [Effect] {
    guard let path = reader?.note.path else { return [] }
    return [.mentions(path: path, ticket: tickets.draw(for: "mentions"))]
  }
}

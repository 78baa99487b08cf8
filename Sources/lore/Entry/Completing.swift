import ArgumentParser
import Notes
import WikiIndex

/// What a shell may offer for an argument; quick or nothing, since a person waits.
enum Completing {
  /// Ids of the notes of the wiki around the current folder.
  static let note = CompletionKind.custom { _, _, _ in ids() }
  /// Tags of that wiki, where it is small enough to be read at once.
  static let tag = CompletionKind.custom { _, _, _ in tags() }

  private static let scanLimit = 20_000
  private static let readLimit = 500

  private static func ids() -> [String] {
    guard let folder = folder(), let scan = try? scan(folder) else { return [] }
    return NoteIDs.assign(scan.notes.map(\.path)).values.sorted()
  }

  private static func tags() -> [String] {
    guard let folder = folder(), let scan = try? scan(folder), scan.notes.count <= readLimit,
      let uses = try? folder.load({ TagUse.all($0) }).extracts.flatMap(\.self)
    else { return [] }
    return TagCensus(uses).list(byName: true).map(\.tag)
  }

  private static func scan(_ folder: WikiFolder) throws -> Scan {
    try Scanner.scan(
      root: folder.root, readsGitignore: folder.readsGitignore, entryLimit: scanLimit)
  }

  private static func folder() -> WikiFolder? {
    let user = UserConfig.load()
    guard let root = try? WikiLocator(named: user.wikis).root(option: nil) else { return nil }
    return OpenWiki.open(root: root, user: user, isQuiet: true).folder
  }
}

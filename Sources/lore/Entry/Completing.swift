import ArgumentParser
import Foundation
import Notes
import WikiIndex

/// What a shell may offer for an argument; quick or nothing, since a person waits.
enum Completing {
  /// Ids of the notes of the wiki around the current folder.
  static let note = CompletionKind.custom { _, _, _ in ids() }
  /// What the browser opens: folders, and the same ids.
  static let start = CompletionKind.custom { _, _, prefix in folders(prefix) + ids() }
  /// Tags of that wiki, where it is small enough to be read at once.
  static let tag = CompletionKind.custom { _, _, _ in tags() }

  /// Every form of output; which of them a command has, it says itself.
  static let format = CompletionKind.list(
    OutputFormat.allCases.map(\.rawValue)
      + ExportFormat.allCases.map(\.rawValue).filter { OutputFormat(rawValue: $0) == nil })

  /// The folders beside what is typed so far, with a slash at their ends; hidden ones where a dot
  /// is.
  private static func folders(_ prefix: String) -> [String] {
    let end =
      prefix.utf8.lastIndex(of: 0x2F).map { prefix.utf8.index(after: $0) } ?? prefix.startIndex
    let (above, name) = (String(prefix[..<end]), prefix[end...])
    let path = above.isEmpty ? "." : DiskPath.expandingTilde(above)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.sorted().filter {
      $0.hasPrefix(".") == name.hasPrefix(".") && FileSystem.kind("\(path)/\($0)") == .folder
    }.map { "\(above)\($0)/" }
  }

  private static let scanLimit = 20_000
  private static let readLimit = 500
  /// Notes of a wiki whose index is looked through.
  private static let indexLimit = 10_000

  private static func ids() -> [String] {
    guard let folder = folder() else { return [] }
    let known = LoadedWiki.knownIDs(folder, at: IndexPlace(root: folder.root))
    if !known.isEmpty { return known }
    guard let scan = try? scan(folder) else { return [] }
    let paths = scan.notes.map(\.path)
    let ids = NoteIDs(paths)
    return paths.map { ids[$0] }.sorted()
  }

  private static func tags() -> [String] {
    guard let folder = folder() else { return [] }
    let place = IndexPlace(root: folder.root)
    if let index = NoteIndex.existing(folder, at: place, limit: indexLimit),
      let uses = try? TagUses.uses(index)
    {
      return TagCensus(uses).list(byName: true).map(\.tag)
    }
    guard let scan = try? scan(folder), scan.notes.count <= readLimit,
      let index = try? NoteIndex.memory(folder), (try? index.update(scan: scan)) != nil,
      let uses = try? TagUses.uses(index)
    else { return [] }
    return TagCensus(uses).list(byName: true).map(\.tag)
  }

  private static func scan(_ folder: WikiFolder) throws -> Scan {
    try Scanner.scan(
      root: folder.root, readsGitignore: folder.readsGitignore, entryLimit: scanLimit)
  }

  private static func folder() -> WikiFolder? {
    let user = UserConfig.load()
    guard let root = try? WikiLocator(user).root(option: nil) else { return nil }
    return OpenWiki.open(root: root, user: user, isQuiet: true).folder
  }
}

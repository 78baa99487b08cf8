import Markup
package import Notes

/// A wiki's root folder with what its configuration says about reading it.
package struct WikiFolder: Sendable {
  /// Absolute path of the root, symlinks resolved.
  package let root: String
  /// What the wiki says about itself.
  package let configuration: Configuration
  /// Reads notes as the configuration says.
  let reader: NoteReader
  /// Whether `.gitignore` files are respected beside `.loreignore`.
  package let readsGitignore: Bool
  /// Absolute path of the folder mounted as `daily/`; nil where there is none.
  package let dailyFolder: String?

  /// - Parameter mountsDaily: whether a `daily` folder beside a root called `wiki` or `knowledge`
  ///   is read as part of it; never where the root has a `daily` of its own.
  package init(
    root: String, configuration: Configuration = Configuration(), readsGitignore: Bool = false,
    mountsDaily: Bool = true
  ) {
    self.root = root
    self.configuration = configuration
    reader = NoteReader(configuration)
    self.readsGitignore = readsGitignore
    dailyFolder = mountsDaily ? Self.dailyFolder(beside: root) : nil
  }

  /// The last component of the root, with which links may begin.
  package var name: String {
    String(FilePath.lastComponent(of: root))
  }

  /// Where a path of the wiki is on the file system.
  package func absolutePath(of path: String) -> String {
    if let dailyFolder, isBesideRoot(path) {
      return "\(dailyFolder)/\(Substring(path.utf8.dropFirst(Self.mountPrefix.utf8.count)))"
    }
    return root == "/" ? "/\(path)" : "\(root)/\(path)"
  }

  /// Whether a path of the wiki is in the folder mounted from beside the root.
  package func isBesideRoot(_ path: String) -> Bool {
    dailyFolder != nil && path.utf8.starts(with: Self.mountPrefix.utf8)
  }

  /// Lists the files of the wiki, the mounted folder's among them.
  package func scan() throws(ScanError) -> Scan {
    var scan = try Scanner.scan(root: root, readsGitignore: readsGitignore)
    guard let dailyFolder else { return scan }
    do {
      let daily = try Scanner.scan(root: dailyFolder, readsGitignore: readsGitignore)
      scan.mount(daily, at: Self.mountPrefix)
    } catch {
      scan.skip(Skip(path: String(Self.mountPrefix.dropLast()), reason: .unreadable))
    }
    return scan
  }

  private static let mountPrefix = "daily/"

  private static func dailyFolder(beside root: String) -> String? {
    let name = FilePath.lastComponent(of: root).lowercased()
    guard name == "wiki" || name == "knowledge" else { return nil }
    let sibling = "\(FilePath.folder(of: root))/daily"
    guard FileSystem.isFolder(sibling), !FileSystem.isFolder("\(root)/daily") else { return nil }
    return sibling
  }
}

extension Scan {
  /// Adds what was left out, keeping the order.
  fileprivate mutating func skip(_ skip: Skip) {
    skips.insert(skip, at: skips.partition { $0.path.precedes(skip.path) })
  }

  /// Adds another folder's files as if they stood below `prefix`, keeping every list in order.
  fileprivate mutating func mount(_ other: Scan, at prefix: String) {
    func insert<Item>(
      _ other: [Item], into items: inout [Item], _ path: WritableKeyPath<Item, String>
    ) {
      let moved = other.map { item in
        var item = item
        item[keyPath: path] = prefix + item[keyPath: path]
        return item
      }
      // Nothing of this folder begins with the prefix.
      let place = items.partition { $0[keyPath: path].precedes(prefix) }
      items.insert(contentsOf: moved, at: place)
    }
    insert(other.notes, into: &notes, \.path)
    insert(other.attachments, into: &attachments, \.path)
    insert(other.skips, into: &skips, \.path)
    folders = (folders + [String(prefix.dropLast())] + other.folders.map { prefix + $0 })
      .sorted { $0.precedes($1) }
    isCutShort = isCutShort || other.isCutShort
  }
}

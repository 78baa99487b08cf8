import Notes

/// What a walk found, folder by folder, to be put in the order of paths.
struct ScanTree {
  private var folders: [Folder] = []
  private var skips: [Skip] = []

  private struct Folder {
    /// Path from the root with a slash at its end; empty for the root.
    var prefix: String
    var notes: [ScannedFile] = []
    var attachments: [ScannedFile] = []
    /// Numbers of the folders in it, in the order of their prefixes.
    var inner: [Int] = []
  }

  /// Adds a folder below those that are there and returns its number.
  mutating func add(_ folder: WalkedFolder, isUnreadable: Bool) -> Int {
    let number = folders.count
    folders.append(Folder(prefix: String(decoding: folder.prefix, as: UTF8.self)))
    if isUnreadable { skips.append(Skip(folder.prefix.dropLast(), .unreadable)) }
    if let parent = folder.parent { folders[parent].inner.append(number) }
    return number
  }

  /// Adds entries, which follow those added before, to a folder; returns the folders among them.
  mutating func add(_ entries: FolderEntries, to number: Int) -> [WalkedFolder] {
    folders[number].notes += entries.notes
    folders[number].attachments += entries.attachments
    skips += entries.skips
    return entries.folders.map { folder in
      var folder = folder
      folder.parent = number
      return folder
    }
  }

  /// Notes that a folder was not read, or not to its end.
  mutating func cut(_ folder: WalkedFolder) { skips.append(Skip(folder.prefix.dropLast(), .limit)) }

  /// Everything, every list in the order of paths.
  consuming func scan() -> Scan {
    for number in folders.indices {
      folders[number].inner.sort { folders[$0].prefix.precedes(folders[$1].prefix) }
    }
    var scan = Scan()
    scan.notes = files(\.notes)
    scan.attachments = files(\.attachments)
    scan.folders = folders.dropFirst().map { String($0.prefix.dropLast()) }
      .sorted { $0.precedes($1) }
    scan.skips = skips.sorted { $0.path.precedes($1.path) }
    return scan
  }

  /// The files of all folders: those of an inner folder stand where its prefix belongs among the
  /// files beside it.
  private func files(_ list: KeyPath<Folder, [ScannedFile]>) -> [ScannedFile] {
    var result: [ScannedFile] = []
    result.reserveCapacity(folders.reduce(0) { $0 + $1[keyPath: list].count })
    var open = folders.isEmpty ? [] : [(folder: 0, file: 0, inner: 0)]
    while let (number, start, next) = open.popLast() {
      let folder = folders[number]
      let rest = folder[keyPath: list][start...]
      guard next < folder.inner.count else {
        result += rest
        continue
      }
      let inner = folder.inner[next]
      let before = rest.prefix { $0.path.precedes(folders[inner].prefix) }
      result += before
      open.append((number, before.endIndex, next + 1))
      open.append((inner, 0, 0))
    }
    return result
  }
}

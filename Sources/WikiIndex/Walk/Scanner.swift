import Glibc
import Notes

/// Walks a wiki's folder on all cores and lists what is in it.
///
/// Follows no symlink below the root, stays on the root's file system, and costs one `fstatat`
/// an entry.
package struct Scanner {
  /// After this many entries the walk stops.
  package static let entryLimit = 200_000

  /// Entries of one folder that are looked at in one go, by one core.
  private static let runLength = 512

  private let root: String
  private let readsGitignore: Bool
  private var room: Int
  private var tree = ScanTree()

  /// Lists the files below `root`, which may itself be a symlink to a folder.
  package static func scan(
    root: String, readsGitignore: Bool = false, entryLimit: Int = Scanner.entryLimit
  ) throws(ScanError) -> Scan {
    var scanner = Scanner(root: root, readsGitignore: readsGitignore, room: entryLimit)
    let start = FileMoment.now
    let isCutShort = try scanner.walk()
    var scan = scanner.tree.scan()
    scan.start = start
    scan.isCutShort = isCutShort
    return scan
  }

  private init(root: String, readsGitignore: Bool, room: Int) {
    self.root = root
    self.readsGitignore = readsGitignore
    self.room = room
  }

  /// Walks level by level, so that folders of one level are read side by side; returns whether
  /// there were too many entries.
  private mutating func walk() throws(ScanError) -> Bool {
    let device = try checkedDevice()
    var level = [WalkedFolder(root: root)]
    while !level.isEmpty {
      let (readsGitignore, room) = (self.readsGitignore, self.room)
      let listed = parallelMap(level) {
        FolderNames($0, readsGitignore: readsGitignore, limit: room + 1)
      }
      level = []
      for (place, names) in listed.enumerated() {
        let number = tree.add(names.folder, isUnreadable: names.isUnreadable)
        let count = min(self.room, names.count)
        let runs = stride(from: 0, to: count, by: Self.runLength).map {
          $0..<min(count, $0 + Self.runLength)
        }
        for entries in parallelMap(runs, { FolderEntries(names, $0, device: device) }) {
          level += tree.add(entries, to: number)
        }
        self.room -= count
        guard count < names.count else { continue }
        for folder in listed[place...].map(\.folder) + level { tree.cut(folder) }
        return true
      }
    }
    return false
  }

  /// The device of the root, which is a folder that can be read.
  private func checkedDevice() throws(ScanError) -> dev_t {
    var status = stat()
    guard stat(root, &status) == 0 else {
      throw errno == EACCES ? .unreadable(root) : .missing(root)
    }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw .notAFolder(root) }
    guard access(root, R_OK | X_OK) == 0 else { throw .unreadable(root) }
    return status.st_dev
  }
}

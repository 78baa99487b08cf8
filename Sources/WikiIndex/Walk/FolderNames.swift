import Glibc

/// A folder that a walk goes into.
struct WalkedFolder: Sendable {
  /// On the file system, without a slash at its end.
  var absolutePath: String
  /// Path from the root with a slash at its end; empty for the root.
  var prefix: [UInt8]
  /// The number of the folder that it is in; nil for the root.
  var parent: Int?
  /// The rules of ignore files above and in it, each with the length of its folder's prefix.
  var rules: [(depth: Int, rules: IgnoreRules)] = []

  init(root: String) {
    absolutePath = root
    prefix = []
  }

  /// A folder in another one.
  init(_ name: String, in parent: WalkedFolder) {
    absolutePath = "\(parent.absolutePath)/\(name)"
    prefix = parent.prefix + Array(name.utf8) + [0x2F]
    rules = parent.rules
  }

  /// Opens the folder; nil where it cannot be opened, or is a symlink by now.
  func open() -> Int32? {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (prefix.isEmpty ? 0 : O_NOFOLLOW)
    let handle = Glibc.open(absolutePath, flags)
    return handle < 0 ? nil : handle
  }

  /// Whether an ignore file leaves out a path from the root; the innermost file decides.
  func ignores(_ path: [UInt8], isFolder: Bool) -> Bool {
    for entry in rules.reversed() {
      if let verdict = entry.rules.verdict(on: path[entry.depth...], isFolder: isFolder) {
        return verdict
      }
    }
    return false
  }
}

/// The names in a folder, in ascending order of their bytes.
struct FolderNames: Sendable {
  private(set) var folder: WalkedFolder
  private(set) var isUnreadable = false
  /// The names back to back, each with a NUL at its end.
  private var bytes: [UInt8] = []
  private var starts: [Int] = []

  var count: Int { starts.count }

  /// Reads the names, at most `limit`, and the folder's ignore files.
  init(_ folder: WalkedFolder, readsGitignore: Bool, limit: Int) {
    self.folder = folder
    guard let handle = folder.open() else {
      isUnreadable = true
      return
    }
    for name in readsGitignore ? [".gitignore", ".loreignore"] : [".loreignore"] {
      if let text = FileBytes.read(name, in: handle, limit: 1 << 20) {
        self.folder.rules.append((folder.prefix.count, IgnoreRules(text: text.bytes)))
      }
    }
    guard let stream = fdopendir(handle) else {
      close(handle)
      isUnreadable = true
      return
    }
    defer { closedir(stream) }
    while count < limit, let entry = readdir(stream) { add(entry) }
    bytes.withUnsafeBufferPointer { bytes in
      guard let names = bytes.baseAddress else { return }
      // Two names of a folder differ before the NUL of either.
      starts.sort { strcmp(names + $0, names + $1) < 0 }
    }
  }

  private mutating func add(_ entry: UnsafeMutablePointer<dirent>) {
    withUnsafeBytes(of: &entry.pointee.d_name) { name in
      let name = UnsafeRawBufferPointer(rebasing: name.prefix { $0 != 0 })
      if name.elementsEqual([0x2E]) || name.elementsEqual([0x2E, 0x2E]) { return }
      starts.append(bytes.count)
      bytes.append(contentsOf: name)
      bytes.append(0)
    }
  }

  /// Calls `body` with each name in a range, with the NUL at its end.
  func forEach(in range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      for start in starts[range] {
        let name = bytes[start...].prefix { $0 != 0 }
        body(UnsafeBufferPointer(rebasing: bytes[start..<name.endIndex + 1]))
      }
    }
  }
}

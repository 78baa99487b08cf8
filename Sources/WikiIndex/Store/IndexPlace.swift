import Glibc
import Notes

/// Where the index of a wiki is kept.
package struct IndexPlace: Sendable, Equatable {
  /// Absolute path of the database file; nil keeps the index in memory only.
  package let file: String?

  /// An index that is gone with the process.
  package static let memory = IndexPlace(file: nil)

  /// An index in a file, or in memory.
  package init(file: String?) { self.file = file }

  /// The folder of all indexes: `$XDG_CACHE_HOME/lore`, else `~/.cache/lore`; nil where there is
  /// neither.
  package static var folder: String? {
    let cache = Environment.folder("XDG_CACHE_HOME")
    return (cache ?? Environment["HOME"].map { "\($0)/.cache" }).map { "\($0)/lore" }
  }

  /// The file for a root in the ``folder`` of all indexes.
  ///
  /// - Parameter root: absolute path of the wiki, symlinks resolved.
  package init(root: String) {
    file = Self.folder.map { "\($0)/\(Self.name(ofRoot: root)).sqlite" }
  }

  /// A file name of its own for a root: something of the folder's name, and a fingerprint.
  package static func name(ofRoot root: String) -> String {
    let name = root.split(separator: "/").last.map(String.init) ?? "root"
    let safe = String(
      name.unicodeScalars.filter { $0.isASCII && ($0.properties.isAlphabetic || "0"..."9" ~= $0) }
        .prefix(24).map(Character.init))
    let hash = String(ContentHash.of(Array(root.utf8)), radix: 16)
    return "\(safe.isEmpty ? "wiki" : safe)-\(hash)"
  }

  /// The file of the link graph beside it, see ``GraphBase``; nil in memory.
  var graphFile: String? { file.map { "\($0).graph" } }

  /// The file of what the browser keeps of the whole wiki, see ``NoteIndex/libraryFile(of:)``; nil
  /// in memory.
  var libraryFile: String? { file.map { "\($0).library" } }

  /// The files that are kept for it.
  var files: [String] {
    let beside = [graphFile, libraryFile].compactMap(\.self)
    return file.map { [$0, "\($0)-wal", "\($0)-shm"] + beside } ?? []
  }

  /// Whether there is a file of an index.
  package var isThere: Bool { file.map { access($0, R_OK) == 0 } ?? false }

  /// Makes the folder, readable by the user alone; false where no index can be kept here.
  package func makeFolder() -> Bool {
    guard let file, let slash = file.lastIndex(of: "/") else { return false }
    let folder = String(file[..<slash])
    return FileSystem.makeFolder(folder, mode: 0o700) && access(folder, W_OK) == 0
  }

  /// Deletes the files; the index is built anew when it is asked for again.
  package func clear() {
    for path in files { unlink(path) }
  }

  /// Bytes on disk, 0 where there are none.
  package var bytes: Int {
    files.reduce(0) { sum, path in
      var status = stat()
      return stat(path, &status) == 0 ? sum + Int(status.st_size) : sum
    }
  }
}

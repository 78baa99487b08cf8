import Foundation
import WikiIndex

/// A folder that an earlier export made.
enum EarlierExport {
  /// The file in which an export lists what it made.
  static let listName = ".lore-export.json"

  private struct Listing: Decodable {
    struct File: Decodable {
      var output: String?
      var bytes: Int?
      var sha256: String?
    }
    var format: String
    var notes: [File]
    var attachments: [File]
    var added: [File]
  }

  /// Refuses a folder that has no list, something that its list does not name, or something else in
  /// a file than the export wrote.
  static func check(_ folder: String, _ written: String) throws(ExportFailure) {
    guard let listing = read("\(folder)/\(listName)") else {
      throw .refused("\(written) was not made by an export; --force does not replace it")
    }
    var files: Set<String> = [listName]
    var folders: Set<String> = []
    let made = listing.notes + listing.attachments + listing.added
    for path in made.compactMap(\.output) {
      files.insert(path)
      var parent = path[...]
      while let slash = parent.utf8.lastIndex(of: 0x2F) {
        parent = parent[..<slash]
        folders.insert(String(parent))
      }
    }
    if let stranger = stranger(in: folder, below: "", files, folders) {
      throw .refused("\(written) has \(stranger), which no export made; move it away")
    }
    if let changed = made.first(where: { isChanged($0, in: folder) })?.output {
      throw .refused("\(written)/\(changed) was changed after the export; move it away")
    }
  }

  /// Whether a file is there with other bytes than the list says.
  private static func isChanged(_ made: Listing.File, in folder: String) -> Bool {
    guard let output = made.output, let sum = made.sha256 else { return false }
    let path = "\(folder)/\(output)"
    guard FileSystem.kind(path, followsLinks: false) == .file else { return false }
    if let bytes = made.bytes, FolderEntry.size(path) != bytes { return true }
    guard let file = FileBytes.read(path: path, limit: 1 << 30) else { return true }
    return SHA256.text(of: file.bytes) != sum
  }

  private static func read(_ path: String) -> Listing? {
    guard let file = FileBytes.read(path: path, limit: 1 << 30) else { return nil }
    return try? JSONDecoder().decode(Listing.self, from: Data(file.bytes))
  }

  private static func stranger(
    in folder: String, below prefix: String, _ files: Set<String>, _ folders: Set<String>
  ) -> String? {
    guard let names = FileSystem.names(in: folder) else { return prefix.isEmpty ? "." : prefix }
    for name in names.sorted() {
      let path = prefix.isEmpty ? name : "\(prefix)/\(name)"
      switch FileSystem.kind("\(folder)/\(name)", followsLinks: false) {
      case .file where files.contains(path): continue
      case .folder where folders.contains(path):
        if let found = stranger(in: "\(folder)/\(name)", below: path, files, folders) {
          return found
        }
      case nil: continue
      default: return path
      }
    }
    return nil
  }
}

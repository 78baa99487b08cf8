import Foundation

/// The names, contents and times of a folder's entries.
struct Fingerprint: Equatable {
  private struct Entry: Equatable {
    var date: Date?
    var content: Data?
  }

  private var entries: [String: Entry] = [:]

  init(_ folder: String) throws {
    let files = FileManager.default
    for name in [""] + (try files.subpathsOfDirectory(atPath: folder)) {
      let path = "\(folder)/\(name)"
      let facts = try files.attributesOfItem(atPath: path)
      entries[name] = Entry(
        date: facts[.modificationDate] as? Date, content: files.contents(atPath: path))
    }
  }
}

import Notes

/// The `index.md` of every folder of a bundle that no note of the wiki is.
struct OKFListing {
  private let export: FolderExport
  private var entries: [String: [String]] = [:]
  private var outputs: Set<String> = []
  /// Folders with a listing, their own or one that is made here.
  private var folders: Set<String> = []

  init(_ export: FolderExport) { self.export = export }

  mutating func add(_ row: Manifest.NoteRow, description: String?) {
    guard export.format == .okf, let output = row.output else { return }
    outputs.insert(output)
    let folder = String(FilePath.folder(of: output))
    let name = FilePath.lastComponent(of: output)
    guard name != "log.md" else { return }
    var above = folder
    while folders.insert(above).inserted, !above.isEmpty {
      above = String(FilePath.folder(of: above))
    }
    guard name != "index.md" else { return }
    let title = export.plan.graph.note(withID: row.id).map { export.plan.graph.title(of: $0) }
    entries[folder, default: []].append(line(title ?? row.id, "/" + output, description))
  }

  /// Paths and bytes, in the order of the folders.
  func files() -> [(String, [UInt8])] {
    let folders = export.maker.paths.folders.filter(folders.contains)
    let foldersBelow = Dictionary(grouping: folders) { String(FilePath.folder(of: $0)) }
    var result: [(String, [UInt8])] = []
    for folder in [""] + folders {
      let path = folder.isEmpty ? "index.md" : folder + "/index.md"
      guard !outputs.contains(path) else { continue }
      let below = foldersBelow[folder] ?? []
      let notes = entries[folder] ?? []
      guard !notes.isEmpty || !below.isEmpty else { continue }
      var text = folder.isEmpty ? "---\nokf_version: \"0.2\"\n---\n\n" : ""
      if !notes.isEmpty { text += "# Notes\n\n" + notes.joined() }
      if !below.isEmpty {
        if !notes.isEmpty { text += "\n" }
        text += "# Folders\n\n"
        for folder in below {
          text += line(
            String(FilePath.lastComponent(of: folder)), "/\(folder)/index.md", nil)
        }
      }
      result.append((path, Array(text.utf8)))
    }
    return result
  }

  private func line(_ title: String, _ path: String, _ description: String?) -> String {
    let words = (description ?? "").split { $0.isNewline || $0 == " " }.joined(separator: " ")
    let tail = words.isEmpty ? "" : " - " + EscapedText.inline(words)
    return "* [\(EscapedText.inline(title))](\(percentEncodedPath(path)))\(tail)\n"
  }
}

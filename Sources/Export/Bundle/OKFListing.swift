import Notes

/// The `index.md` of every folder of a bundle that no note of the wiki is.
struct OKFListing {
  private let export: FolderExport
  private var entries: [String: [String]] = [:]
  private var outputs: Set<String> = []

  init(_ export: FolderExport) { self.export = export }

  mutating func add(_ row: Manifest.NoteRow, description: String?) {
    guard export.format == .okf, let output = row.output else { return }
    outputs.insert(output)
    let folder = Self.folder(of: output)
    let name = output.split(separator: "/").last.map(String.init) ?? output
    guard name != "index.md", name != "log.md" else { return }
    let title = export.plan.graph.note(withID: row.id).map { export.plan.graph.title(of: $0) }
    entries[folder, default: []].append(line(title ?? row.id, "/" + output, description))
  }

  /// Paths and bytes, in the order of the folders.
  func files() -> [(String, [UInt8])] {
    let folders = export.maker.paths.folders
    var result: [(String, [UInt8])] = []
    for folder in [""] + folders {
      let path = folder.isEmpty ? "index.md" : folder + "/index.md"
      guard !outputs.contains(path) else { continue }
      let below = folders.filter { Self.folder(of: $0) == folder }
      let notes = entries[folder] ?? []
      guard !notes.isEmpty || !below.isEmpty else { continue }
      var text = folder.isEmpty ? "---\nokf_version: \"0.2\"\n---\n\n" : ""
      if !notes.isEmpty { text += "# Notes\n\n" + notes.joined() }
      if !below.isEmpty {
        if !notes.isEmpty { text += "\n" }
        text += "# Folders\n\n"
        for folder in below where hasNotes(below: folder) {
          text += line(
            folder.split(separator: "/").last.map(String.init) ?? folder,
            "/\(folder)/index.md", nil)
        }
      }
      result.append((path, Array(text.utf8)))
    }
    return result
  }

  private func hasNotes(below folder: String) -> Bool {
    outputs.contains { $0.hasPrefix(folder + "/") }
  }

  private func line(_ title: String, _ path: String, _ description: String?) -> String {
    let words = (description ?? "").split { $0.isNewline || $0 == " " }.joined(separator: " ")
    let tail = words.isEmpty ? "" : " - " + EscapedText.inline(words)
    return "* [\(EscapedText.inline(title))](\(PathText.encoded(path)))\(tail)\n"
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }
}

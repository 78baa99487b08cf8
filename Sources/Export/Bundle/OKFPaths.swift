import Notes
import WikiIndex

/// Where the notes of a bundle go: `.md` all of them, reserved names only for what has their form.
struct OKFPaths {
  let paths: OutputPaths

  init(_ plan: ExportPlan) throws(ExportFailure) {
    var wanted: [Int: String] = [:]
    var taken: Set<String> = []
    for entry in plan.selection.entries {
      let path = plan.graph.path(of: entry.note)
      let plain = Self.withPlainExtension(path)
      guard let form = ReservedForm(path: path) else {
        if plain != path {
          wanted[entry.note] = plain
          taken.insert(plain)
        }
        continue
      }
      let folder = FilePath.folder(of: path)
      let prefix = folder.isEmpty ? "" : folder + "/"
      let read = try plan.read(entry.note)
      let name = form.rawValue
      if Self.isKept(read, form), taken.insert(prefix + name + ".md").inserted {
        wanted[entry.note] = prefix + name + ".md"
      } else {
        let owner = FilePath.components(of: folder).last.map(String.init) ?? plan.wiki.folder.name
        wanted[entry.note] = "\(prefix)\(owner)-\(name).md"
      }
    }
    let table = wanted
    paths = OutputPaths(
      plan.selection, plan.contents, in: plan.graph, reserved: [EarlierExport.listName],
      wanted: { table[$0] })
  }

  /// Whether a note may keep its reserved name.
  private static func isKept(_ read: ReadNote, _ form: ReservedForm) -> Bool {
    read.fileLines == nil && form.isUsed(in: read.document)
      && form.faults(of: read.note, in: read.document, takesWikilinks: true).isEmpty
  }

  private static func withPlainExtension(_ path: String) -> String {
    path.hasSuffix(".md") ? path : String(SafeName.split(path).stem) + ".md"
  }
}

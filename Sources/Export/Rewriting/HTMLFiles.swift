import Markup
import Notes
import WikiIndex

extension ExportPlan {
  /// The plan with the files that raw HTML of its notes shows or leads to, of which the graph knows
  /// nothing. Costs a look into every note, and a full reading of those with such HTML.
  func withFilesOfHTML() -> ExportPlan {
    let selected = selection.entries.map(\.note)
    let notes = selected + contents.embedded.subtracting(selected).sorted()
    let found = parallelMap(notes) { htmlFiles(of: $0) }
    var plan = self
    plan.contents.add(attachments: found.joined())
    return plan
  }

  private func htmlFiles(of note: Int) -> [String] {
    let path = graph.path(of: note)
    // A note that cannot be read is told of when its turn comes.
    guard let file = FileBytes.read(path: wiki.folder.absolutePath(of: path)),
      Self.mayRefer(file.bytes),
      let document = wiki.folder.read(path, id: graph.id(of: note))?.document
    else { return [] }
    var files: [String] = []
    for node in document.nodes where node.kind == .htmlBlock || node.kind == .inlineHTML {
      for value in HTMLReference.values(document.source, in: node.range) {
        guard let reference = HTMLReference(document.string(value)), !reference.target.isEmpty,
          case .attachment(let path)? = reference.resolved(in: graph, from: note).destination
        else { continue }
        files.append(path)
      }
    }
    return files
  }

  /// Whether `src` or `href` occurs, in any case.
  private static func mayRefer(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      guard bytes.count > 4 else { return false }
      return (0..<bytes.count - 3).contains { at in
        switch bytes[at] | 0x20 {
        case 0x73: bytes[at + 1] | 0x20 == 0x72 && bytes[at + 2] | 0x20 == 0x63
        case 0x68:
          bytes[at + 1] | 0x20 == 0x72 && bytes[at + 2] | 0x20 == 0x65
            && bytes[at + 3] | 0x20 == 0x66
        default: false
        }
      }
    }
  }
}

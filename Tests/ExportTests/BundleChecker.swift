import Foundation
import Yams

/// Conformance as the format's section 11 says, read with a YAML library of others.
enum BundleChecker {
  static func faults(in folder: String) throws -> [String] {
    var faults: [String] = []
    for (path, data) in try Exporting.files(folder) where path.hasSuffix(".md") {
      let text = String(decoding: data, as: UTF8.self)
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let yaml =
        text.hasPrefix("---\n") ? text.dropFirst(4).components(separatedBy: "\n---\n").first : nil
      let keys = yaml.flatMap { try? Yams.load(yaml: $0) } as? [String: Any]
      switch name {
      case "index.md":
        if yaml != nil, path != "index.md" || keys?.keys.sorted() != ["okf_version"] {
          faults.append("\(path): frontmatter")
        }
        let body = yaml.map { text.dropFirst($0.count + 9) } ?? text[...]
        for line in body.split(separator: "\n")
        where !["# ", "## ", "* [", "- [", " "].contains(where: { line.hasPrefix($0) }) {
          faults.append("\(path): \(line)")
        }
      case "log.md":
        let days = text.split(separator: "\n").filter { $0.hasPrefix("## ") }
        if yaml != nil || days.isEmpty || days != days.sorted(by: >) {
          faults.append("\(path): form")
        }
      default:
        if (keys?["type"] as? String)?.isEmpty ?? true { faults.append("\(path): type") }
      }
    }
    return faults
  }
}

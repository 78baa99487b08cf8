package import Cells
import Foundation

/// The themes that ship, as their files say.
package enum ShippedTheme {
  /// Their names.
  package static let names = ["dark", "light", "high-contrast", "monochrome"]

  /// A theme of `Resources/themes`, read by the few forms that those files use.
  package static func named(_ name: String) throws -> Theme {
    let file = Places.packageRoot.appending(path: "Resources/themes/\(name).toml")
    var entries: [String: Theme.Entry] = [:]
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      guard let match = line.wholeMatch(of: #/([a-z0-9-]+) = \{ (.*) \}/#) else { continue }
      var entry = Theme.Entry()
      for part in match.2.split(separator: ", ") {
        let words = part.split(separator: " = ").map { $0.trimmingCharacters(in: ["\""]) }
        switch words[0] {
        case "fg": entry.foreground = words[1]
        case "bg": entry.background = words[1]
        default: entry.attributes[words[0]] = words[1] == "true"
        }
      }
      entries[String(match.1)] = entry
    }
    return try Theme(name: name, entries: entries)
  }
}

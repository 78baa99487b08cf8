import Cells
import Resources
import TOMLKit
import WikiIndex

/// Finds and reads themes: those that ship, and files of the user's.
enum ThemeChoice {
  /// The theme of a name or a file, and what is wrong with it; nil where there is none.
  static func theme(_ name: String) -> (theme: Theme, problems: [String])? {
    if let text = resourceFiles["themes/\(name).toml"] { return read(text, name: name) }
    let path = FilePath.expandingTilde(name)
    let folder = FilePath.parent(UserConfig.path)
    for candidate in [path, "\(folder)/themes/\(name).toml"] where FilePath.kind(candidate) == .file
    {
      guard let file = FileBytes.read(path: FilePath.real(candidate) ?? candidate, limit: 1 << 20)
      else { continue }
      return read(String(decoding: file.bytes, as: UTF8.self), name: name)
    }
    return nil
  }

  /// Names of the themes that ship.
  static func names() -> [String] {
    resourceFiles.keys.filter { $0.hasPrefix("themes/") }
      .map { String($0.dropFirst(7).dropLast(5)) }.sorted()
  }

  /// The theme for a terminal whose background has this colour.
  static func name(onBackground color: Color) -> String {
    guard let (red, green, blue) = color.components else { return "dark" }
    let light = 299 * Int(red) + 587 * Int(green) + 114 * Int(blue)
    return light > 127_500 ? "light" : "dark"
  }

  private static func read(_ text: String, name: String) -> (theme: Theme, problems: [String])? {
    guard let table = try? TOMLTable(string: text) else {
      return (.monochrome, ["theme \(name) is not TOML"])
    }
    var entries: [String: Theme.Entry] = [:]
    if let roles = table["roles"]?.table {
      for key in roles.keys { entries[key] = entry(roles[key]?.table) }
    }
    do {
      return (try Theme(name: name, entries: entries), [])
    } catch {
      return (error.readable, error.problems.map { "theme \(name): \($0)" })
    }
  }

  private static func entry(_ table: TOMLTable?) -> Theme.Entry? {
    guard let table else { return nil }
    var entry = Theme.Entry()
    for key in table.keys {
      switch key {
      case "fg": entry.foreground = table[key]?.string ?? table[key]?.int.map(String.init)
      case "bg": entry.background = table[key]?.string ?? table[key]?.int.map(String.init)
      default: entry.attributes[key] = table[key]?.bool ?? true
      }
    }
    return entry
  }
}

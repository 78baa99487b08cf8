import Cells
import Foundation
import Resources
import WikiIndex

/// Finds and reads themes: those that ship, and files of the user's.
enum ThemeChoice {
  /// The theme of a name or a file, and what is wrong with it; nil where there is none.
  static func theme(_ name: String) -> (theme: Theme, problems: [ConfigProblem])? {
    // A file of the user's stands in for the theme of the same name that ships.
    for candidate in ["\(folder)/\(name).toml", DiskPath.expandingTilde(name)]
    where FileSystem.kind(candidate) == .file {
      guard
        let file = FileBytes.read(path: FileSystem.realPath(candidate) ?? candidate, limit: 1 << 20)
      else { continue }
      let text = String(decoding: file.bytes, as: UTF8.self)
      return ThemeFile(text: text, name: name, path: candidate).reading
    }
    return resourceFiles["themes/\(name).toml"].map {
      ThemeFile(text: $0, name: name, path: "themes/\(name).toml").reading
    }
  }

  /// The name of the theme that the user's file asks for, and what is wrong with it; `auto` stands
  /// in for one that there is not.
  static func chosen(by user: UserConfig) -> (name: String, problems: [ConfigProblem]) {
    guard user.theme != "auto" else { return ("auto", []) }
    guard let found = theme(user.theme) else {
      let line = user.file.places.line(of: "theme")
      return (
        "auto", [ConfigProblem(path: user.path, line: line, message: missing(user.theme))]
      )
    }
    return (user.theme, found.problems)
  }

  /// Where the user's themes are.
  private static var folder: String { DiskPath.parent(UserConfig.path) + "/themes" }

  /// Names of the themes that ship, then of those in the user's folder.
  static func names() -> [String] {
    let shipped = resourceFiles.keys.filter { $0.hasPrefix("themes/") }
      .map { String($0.dropFirst(7).dropLast(5)) }.sorted()
    let own = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(5)) }.sorted()
    return shipped + own.filter { !shipped.contains($0) }
  }

  /// What is said where no theme has a name.
  static func missing(_ name: String) -> String {
    "no theme '\(name)'; there are \(names().joined(separator: ", "))"
  }

  /// The theme for a terminal whose background has this colour.
  static func name(onBackground color: Color) -> String {
    guard let (red, green, blue) = color.components else { return "dark" }
    let light = 299 * Int(red) + 587 * Int(green) + 114 * Int(blue)
    return light > 127_500 ? "light" : "dark"
  }
}

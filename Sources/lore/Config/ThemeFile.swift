import Cells
import TOMLKit

/// A theme written as TOML: `[roles]` with a table `{ fg, bg, bold, … }` for each role.
///
/// What is wrong is left out and reported with its line; the rest holds, and roles that are missing
/// fall back as ``Role`` says.
struct ThemeFile {
  private let name: String
  private let path: String
  private let places: TOMLPlaces
  private var entries: [String: Theme.Entry] = [:]
  private var problems: [ConfigProblem] = []

  init(text: String, name: String, path: String) {
    self.name = name
    self.path = path
    places = TOMLPlaces(text: text)
    do {
      read(try TOMLTable(string: text))
    } catch let error as TOMLParseError {
      problems.append(
        ConfigProblem(path: path, line: error.source.begin.line, message: error.description))
    } catch {
      problems.append(ConfigProblem(path: path, line: 1, message: "is not TOML"))
    }
  }

  /// The theme, and what is wrong with it, in the order of the file.
  var reading: (theme: Theme, problems: [ConfigProblem]) {
    var all = problems
    var theme = Theme.monochrome
    do {
      theme = try Theme(name: name, entries: entries)
    } catch {
      theme = error.readable
      all += error.problems.map { problem($0.description, at: "roles.\($0.role)") }
    }
    // A file that is no TOML at all says nothing about any role.
    if entries.isEmpty { theme = .monochrome }
    return (theme, all.sorted { $0.line < $1.line })
  }

  private func problem(_ message: String, at key: String) -> ConfigProblem {
    ConfigProblem(path: path, line: places.line(of: key), message: message)
  }

  private mutating func read(_ table: TOMLTable) {
    for key in table.keys.sorted() where key != "roles" {
      problems.append(problem("unknown key \(key); colours stand under [roles]", at: key))
    }
    guard let roles = table["roles"] else { return }
    guard let roles = roles.table else {
      problems.append(problem("roles must be a table", at: "roles"))
      return
    }
    for role in roles.keys.sorted() {
      let key = "roles.\(role)"
      guard let table = roles[role]?.table else {
        problems.append(problem("\(role) must be a table such as { fg = \"#d4d7dd\" }", at: key))
        continue
      }
      var entry = Theme.Entry()
      for part in table.keys.sorted() {
        let color = table[part]?.string ?? table[part]?.int.map(String.init)
        switch part {
        case "fg" where color != nil: entry.foreground = color
        case "bg" where color != nil: entry.background = color
        case "fg", "bg":
          problems.append(problem("\(role): \(part) must be a text or a number", at: key))
        default:
          if let isOn = table[part]?.bool {
            entry.attributes[part] = isOn
          } else {
            problems.append(problem("\(role): \(part) must be true or false", at: key))
          }
        }
      }
      entries[role] = entry
    }
  }
}

extension ThemeProblem {
  /// The name of the role, as the file writes it.
  fileprivate var role: String {
    switch self {
    case .unknownRole(let role), .badColor(let role, _), .unknownAttribute(let role, _): role
    }
  }
}

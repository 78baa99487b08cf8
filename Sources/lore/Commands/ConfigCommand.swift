import ArgumentParser
import Notes

/// `lore config`: the settings in force, their file, and what is wrong with it.
struct ConfigCommand: ParsableCommand {
  enum Action: String, ExpressibleByArgument, CaseIterable {
    case show, path, check
    case writeDefault = "write-default"
  }

  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Show, check or write the config file.")

  @Argument(help: "What to do.") var action: Action = .show
  @OptionGroup var common: CommonOptions

  func run() throws {
    let format = try common.outputFormat(of: [.text, .json])
    try common.refuseRowForms("config")
    let user = UserConfig.load()
    switch action {
    case .path: printPath(user, format)
    case .show: printSettings(user, format)
    case .check: try check(user, format)
    case .writeDefault: try writeDefault()
    }
  }

  private func printPath(_ user: UserConfig, _ format: OutputFormat) {
    if format == .json {
      StandardOutput.shared.write(
        JSONValue.object([("path", .string(user.path))]).text(pretty: true) + "\n")
    } else {
      StandardOutput.shared.write(Escaped.line(user.path) + "\n")
    }
  }

  private func printSettings(_ user: UserConfig, _ format: OutputFormat) {
    if format == .json {
      StandardOutput.shared.write(settings(user).text(pretty: true) + "\n")
      return
    }
    for key in ConfigKey.user {
      let value = user.file[key.fullName]?.toml ?? (key.standard.isEmpty ? "{}" : key.standard)
      StandardOutput.shared.write(Escaped.line("\(key.fullName) = \(value)") + "\n")
    }
  }

  /// Every key with its value, those of a table in an object of its own.
  private func settings(_ user: UserConfig) -> JSONValue {
    var members: [(String, JSONValue)] = []
    for key in ConfigKey.user {
      let value = user.file[key.fullName]?.json ?? key.standardJSON
      guard !key.section.isEmpty, !key.name.isEmpty else {
        members.append((key.fullName, value))
        continue
      }
      let place = members.firstIndex { $0.0 == key.section }
      if let place, case .object(let inner) = members[place].1 {
        members[place].1 = .object(inner + [(key.name, value)])
      } else {
        members.append((key.section, .object([(key.name, value)])))
      }
    }
    return .object(members)
  }

  private func check(_ user: UserConfig, _ format: OutputFormat) throws {
    var problems = user.file.problems + user.keys.problems
    if let root = try? WikiLocator(user).root(option: common.wiki) {
      let path = "\(root)/lore.toml"
      problems += WikiConfig.read(ConfigFile(path: path, keys: ConfigKey.wiki), path: path).problems
    }
    problems += ThemeChoice.chosen(by: user).problems
    problems.sort { ($0.path, $0.line) < ($1.path, $1.line) }
    if format == .json {
      let rows = problems.map { problem in
        JSONValue.object([
          ("path", .string(problem.path)), ("line", .integer(problem.line)),
          ("message", .string(problem.message)),
        ])
      }
      StandardOutput.shared.write(JSONValue.array(rows).text(pretty: true) + "\n")
    } else {
      for problem in problems { StandardOutput.shared.write(Escaped.line(problem.text) + "\n") }
    }
    if !problems.isEmpty { throw FoundNothing() }
    common.note("nothing is wrong in \(user.path)")
  }

  private func writeDefault() throws {
    let path = UserConfig.path
    try NewFile.write(DefaultConfig.text(ConfigKey.user), to: path)
    common.note("wrote \(path)")
  }
}

extension ConfigKey {
  /// `section.name`.
  var fullName: String {
    section.isEmpty ? name : name.isEmpty ? section : "\(section).\(name)"
  }

  fileprivate var standardJSON: JSONValue {
    switch kind {
    case .flag: .bool(standard == "true")
    case .texts: .array([])
    case .textTable: .object([])
    case .text, .choice, .number: .string(standard.filter { $0 != "\"" })
    }
  }
}

extension ConfigFile.Value {
  fileprivate var json: JSONValue {
    switch self {
    case .text(let text): .string(text)
    case .flag(let flag): .bool(flag)
    case .number(let number): .integer(number)
    case .texts(let texts): .array(texts.map(JSONValue.string))
    case .table(let table): .object(table.sorted { $0.key < $1.key }.map { ($0, .string($1)) })
    }
  }

  /// On one line; a text of JSON is one of TOML as well.
  fileprivate var toml: String {
    guard case .table(let table) = self else { return json.text() }
    let members = table.sorted { $0.key < $1.key }.map { key, value in
      "\(JSONValue.string(key).text()) = \(JSONValue.string(value).text())"
    }
    return members.isEmpty ? "{}" : "{ \(members.joined(separator: ", ")) }"
  }
}

import TOMLKit
import WikiIndex

/// Something wrong in a config file, with its place.
struct ConfigProblem: Equatable {
  var path: String
  /// From 1.
  var line: Int
  var message: String

  /// `path:line: message`.
  var text: String { "\(path):\(line): \(message)" }
}

/// The values of a TOML config file, checked against a table of keys.
///
/// What is wrong is left out and reported; everything else holds.
struct ConfigFile {
  enum Value: Equatable {
    case text(String)
    case flag(Bool)
    case number(Int)
    case texts([String])
    case table([String: String])
  }

  /// Values by `section.name`; a text table by its section.
  private(set) var values: [String: Value] = [:]
  private(set) var problems: [ConfigProblem] = []
  /// Where its keys stand.
  private(set) var places = TOMLPlaces(text: "")

  init() {}

  /// Reads the file at `path`; an absent one is an empty one.
  init(path: String, keys: [ConfigKey]) {
    guard FileSystem.kind(path) != nil else { return }
    if let file = FileBytes.read(path: FileSystem.realPath(path) ?? path, limit: 1 << 20) {
      read(String(decoding: file.bytes, as: UTF8.self), path: path, keys: keys)
    } else {
      problems = [ConfigProblem(path: path, line: 1, message: "cannot be read")]
    }
  }

  /// Reads TOML text; `path` is only for messages.
  init(text: String, path: String, keys: [ConfigKey]) {
    read(text, path: path, keys: keys)
  }

  private mutating func read(_ text: String, path: String, keys: [ConfigKey]) {
    places = TOMLPlaces(text: text)
    do {
      let table = try TOMLTable(string: text)
      read(table, section: "", keys: keys, path: path)
    } catch let error as TOMLParseError {
      problems = [
        ConfigProblem(path: path, line: error.source.begin.line, message: error.description)
      ]
    } catch {
      problems = [ConfigProblem(path: path, line: 1, message: "is not TOML")]
    }
  }

  subscript(_ name: String) -> Value? { values[name] }

  /// The text at `name`, nil where it is absent or blank.
  func text(_ name: String) -> String? {
    guard case .text(let text) = values[name], !text.allSatisfy(\.isWhitespace) else { return nil }
    return text
  }

  /// The flag at `name`, nil where it is absent.
  func flag(_ name: String) -> Bool? {
    guard case .flag(let flag) = values[name] else { return nil }
    return flag
  }

  /// The list at `name`, empty where it is absent.
  func texts(_ name: String) -> [String] {
    guard case .texts(let texts) = values[name] else { return [] }
    return texts
  }

  /// The table at `name`, empty where it is absent.
  func table(_ name: String) -> [String: String] {
    guard case .table(let table) = values[name] else { return [:] }
    return table
  }

  private mutating func read(
    _ table: TOMLTable, section: String, keys: [ConfigKey], path: String
  ) {
    for name in table.keys.sorted() {
      guard let value = table[name] else { continue }
      let full = section.isEmpty ? name : "\(section).\(name)"
      let line = places.line(of: full)
      if let key = keys.first(where: { $0.section == full && $0.name.isEmpty }) {
        read(value, key, full, ConfigProblem(path: path, line: line, message: ""))
      } else if let inner = value.table {
        let isKnown = keys.contains { $0.section == full || $0.section.hasPrefix("\(full).") }
        if isKnown {
          read(inner, section: full, keys: keys, path: path)
        } else {
          problems.append(ConfigProblem(path: path, line: line, message: "unknown table [\(full)]"))
        }
      } else if let key = keys.first(where: { $0.section == section && $0.name == name }) {
        read(value, key, full, ConfigProblem(path: path, line: line, message: ""))
      } else {
        problems.append(ConfigProblem(path: path, line: line, message: "unknown key \(full)"))
      }
    }
  }

  private mutating func read(
    _ value: any TOMLValueConvertible, _ key: ConfigKey, _ name: String, _ problem: ConfigProblem
  ) {
    if let read = Self.value(value, key.kind) {
      values[name] = read
    } else {
      var problem = problem
      problem.message = "\(name) must be \(key.kind.words)"
      problems.append(problem)
    }
  }

  private static func value(
    _ value: any TOMLValueConvertible, _ kind: ConfigKey.Kind
  ) -> Value? {
    switch kind {
    case .text: value.string.map(Value.text)
    case .flag: value.bool.map(Value.flag)
    case .number: value.int.map(Value.number)
    case .choice(let words):
      value.string.flatMap { words.contains($0) ? .text($0) : nil }
    case .texts:
      value.array.flatMap { array in
        let texts = array.compactMap(\.string)
        return texts.count == array.count ? .texts(texts) : nil
      }
    case .textTable:
      value.table.flatMap { table in
        var texts: [String: String] = [:]
        for key in table.keys {
          guard let text = table[key]?.string else { return nil }
          texts[key] = text
        }
        return .table(texts)
      }
    }
  }
}

extension ConfigKey.Kind {
  /// What a value must be, for messages.
  var words: String {
    switch self {
    case .text: "a text in quotes"
    case .flag: "true or false"
    case .number: "a whole number"
    case .texts: "a list of texts"
    case .textTable: "a table of texts"
    case .choice(let words): "one of: " + words.joined(separator: ", ")
    }
  }
}

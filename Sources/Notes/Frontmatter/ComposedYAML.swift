import Yams

/// YAML that Yams could not read.
struct YAMLFault: Error {
  /// From 1, in the file.
  var line: Int
  var message: String
  var isDuplicateKey = false

  /// Whether an alias stands for nothing in what was read.
  var isUndefinedAlias: Bool { message == "found undefined alias" }
}

/// Reads any YAML with Yams.
enum ComposedYAML {
  /// Aliases make a tree of a graph: a bomb of eight lines has a billion nodes.
  private static let visits = 100_000

  /// The top-level keys in order; `firstLine` is the line of the first byte in the file.
  static func read(_ yaml: String, firstLine: Int) throws(YAMLFault) -> [Property] {
    let root: Node?
    do {
      root = try compose(yaml: yaml)
    } catch {
      throw fault(error, firstLine: firstLine)
    }
    guard let root else { return [] }
    var reading = Reading(budget: visits, firstLine: firstLine)
    if case .scalar(let scalar) = root, scalar.string.isEmpty { return [] }
    guard case .map(let properties) = reading.value(of: root) else {
      throw YAMLFault(line: firstLine, message: "frontmatter holds no keys")
    }
    if reading.budget <= 0 {
      throw YAMLFault(line: firstLine, message: "frontmatter repeats itself too often by aliases")
    }
    return properties
  }

  private static func fault(_ error: any Error, firstLine: Int) -> YAMLFault {
    guard let error = error as? YamlError else {
      return YAMLFault(line: firstLine, message: "frontmatter is no YAML")
    }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return YAMLFault(line: firstLine + mark.line - 1, message: problem)
    case .duplicatedKeysInMapping(let duplicates, let context):
      let names = duplicates.joined(separator: ", ")
      return YAMLFault(
        line: firstLine + context.mark.line - 1, message: "key stands twice: \(names)",
        isDuplicateKey: true)
    case .reader(let problem, _, _, _):
      return YAMLFault(line: firstLine, message: problem)
    default:
      return YAMLFault(line: firstLine, message: "frontmatter is no YAML")
    }
  }
}

/// Turns Yams' nodes into values, within a budget of visits.
private struct Reading {
  var budget: Int
  let firstLine: Int

  // Recursion is bounded: ``YAMLGuard`` has refused deep nesting, and aliases cannot form cycles.
  mutating func value(of node: Node) -> PropertyValue {
    budget -= 1
    guard budget > 0 else { return .null }
    switch node {
    case .scalar(let scalar):
      let isPlain = scalar.style == .plain && scalar.tag.description.isEmpty
      return isPlain ? PropertyValue(plain: scalar.string) : .text(scalar.string)
    case .sequence(let sequence):
      var items: [PropertyItem] = []
      for node in sequence where budget > 0 {
        items.append(PropertyItem(value: value(of: node), line: line(of: node)))
      }
      return .list(items)
    case .mapping(let mapping):
      var properties: [Property] = []
      for (key, node) in mapping where budget > 0 {
        let name = key.scalar?.string ?? "?"
        properties.append(Property(key: name, value: value(of: node), line: line(of: key)))
      }
      return .map(properties)
    case .alias:
      return .null
    }
  }

  private func line(of node: Node) -> Int { firstLine + (node.mark?.line ?? 1) - 1 }
}

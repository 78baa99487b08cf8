/// A value of the frontmatter.
package indirect enum PropertyValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case integer(Int)
  /// With the number as written, so that `1.10` stays `1.10` where text is asked for.
  case number(Double, String)
  case text(String)
  case list([PropertyItem])
  case map([Property])
}

/// One item of a list in the frontmatter.
package struct PropertyItem: Sendable, Hashable {
  /// What it holds.
  package var value: PropertyValue
  /// From 1, in the file.
  package var line: Int

  /// Made of its parts.
  package init(value: PropertyValue, line: Int) {
    self.value = value
    self.line = line
  }
}

/// One key of the frontmatter, or of a mapping inside it.
package struct Property: Sendable, Hashable {
  /// As written.
  package var key: String
  /// What it holds.
  package var value: PropertyValue
  /// Line of the key, from 1, in the file.
  package var line: Int

  /// Made of its parts.
  package init(key: String, value: PropertyValue, line: Int) {
    self.key = key
    self.value = value
    self.line = line
  }
}

extension PropertyValue {
  /// A scalar as written; nil for null, lists and mappings.
  package var text: String? {
    switch self {
    case .null, .list, .map: nil
    case .bool(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .number(_, let written): written
    case .text(let text): text
    }
  }

  /// The items of a list; a scalar or mapping is a list of itself, null an empty one.
  package func items(line: Int) -> [PropertyItem] {
    switch self {
    case .null: []
    case .list(let items): items
    default: [PropertyItem(value: self, line: line)]
    }
  }

  /// The value of a key of a mapping; nil where there is none or it is no mapping.
  package subscript(key: String) -> PropertyValue? {
    guard case .map(let properties) = self else { return nil }
    return properties.first { $0.key == key }?.value
  }
}

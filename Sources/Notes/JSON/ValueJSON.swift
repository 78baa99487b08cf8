extension PropertyValue {
  /// The value as JSON; keys of mappings keep their order.
  package var json: JSONValue {
    // Recursion is bounded by the depth that frontmatter may have.
    switch self {
    case .null: .null
    case .bool(let value): .bool(value)
    case .integer(let value): .integer(value)
    case .number(let value, _): .number(value)
    case .text(let text): .string(text)
    case .list(let items): .array(items.map(\.value.json))
    case .map(let properties): .object(properties.map { ($0.key, $0.value.json) })
    }
  }
}

extension Stamp {
  /// `{by, at}`.
  package var json: JSONValue { .object([("by", .optional(by)), ("at", .optional(at))]) }
}

extension Table {
  /// The keys of a table; `note` and `path` are those of its note.
  package func json(note: String, path: String) -> JSONValue {
    .object([
      ("note", .string(note)), ("path", .string(path)), ("address", .string(address.description)),
      ("index", .integer(index)), ("caption", .optional(caption)), ("section", .optional(section)),
      ("line", .integer(place.line)), ("columns", .strings(columns)),
      ("types", .strings(types.map(\.rawValue))),
      ("alignments", .strings(alignments.map(\.rawValue))),
      ("rows", .array(rows.map(JSONValue.strings))),
      ("row_lines", .array(rowLines.map(JSONValue.integer))),
    ])
  }
}

extension Incident {
  /// The keys of an incident; `note` and `path` are those of its note.
  package func json(note: String, path: String) -> JSONValue {
    .object([
      ("note", .string(note)), ("path", .string(path)), ("address", .string(address.description)),
      ("date", .optional(date)), ("dated_by", .optional(datedBy?.rawValue)),
      ("title", .string(title)), ("system", .optional(system)), ("symptom", .optional(symptom)),
      ("cause", .optional(cause)), ("impact", .optional(impact)), ("fix", .optional(fix)),
      ("touches", .strings(touches)), ("section", .optional(section)),
      ("line", .integer(place.line)),
    ])
  }
}

extension TaskItem {
  /// The keys of a task; `note` and `path` are those of its note.
  package func json(note: String, path: String) -> JSONValue {
    .object([
      ("note", .string(note)), ("path", .string(path)), ("address", .string(address.description)),
      ("line", .integer(place.line)), ("text", .string(text)), ("done", .bool(isDone)),
      ("section", .optional(section)),
    ])
  }
}

extension Problem {
  /// The keys of a problem.
  package var json: JSONValue {
    .object([
      ("rule", .string(rule.rawValue)), ("severity", .string(severity.rawValue)),
      ("path", .string(path)), ("address", .string(address.description)),
      ("line", .integer(line)), ("column", .integer(column)), ("end_column", .integer(endColumn)),
      ("message", .string(message)), ("suggestion", .optional(suggestion)),
      ("kind", .optional(kind?.rawValue)), ("target", .optional(target)),
      ("expected", .bool(isExpected)),
    ])
  }
}

extension NoteSource {
  /// The keys of a source; `to` is the id of the note that it is, if it is one.
  package func json(to: String?) -> JSONValue {
    .object([
      ("target", .string(target)), ("to", .optional(to)), ("title", .optional(title)),
      ("id", .optional(id)), ("author", .optional(author)),
      ("last_modified", .optional(lastModified)),
      ("usage_count", usageCount.map(JSONValue.integer) ?? .null), ("via", .string(via.rawValue)),
      ("line", .integer(line)),
    ])
  }
}

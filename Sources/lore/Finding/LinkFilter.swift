import Notes

/// What `--relation`, `--kind` and `--status` ask of a link.
struct LinkFilter {
  private let relations: Set<String>
  private let kinds: Set<LinkKind>
  private let statuses: Set<LinkStatus>

  init(relations: [String], kinds: [String], statuses: [String]) throws {
    self.relations = Set(relations.map(fold))
    self.kinds = Set(try kinds.map { try Self.value($0, option: "--kind") })
    self.statuses = Set(try statuses.map { try Self.value($0, option: "--status") })
  }

  func keeps(_ row: LinkRow) -> Bool {
    (relations.isEmpty || row.relation.map { relations.contains(fold($0)) } ?? false)
      && (kinds.isEmpty || row.kind.map(kinds.contains) ?? false)
      && (statuses.isEmpty || row.status.map(statuses.contains) ?? false)
  }

  private static func value<Value: RawRepresentable & CaseIterable>(
    _ text: String, option: String
  ) throws -> Value where Value.RawValue == String {
    if let value = Value(rawValue: text) { return value }
    let names = Value.allCases.map(\.rawValue).joined(separator: ", ")
    throw Failure.usage("\(option) has no '\(text)'; use one of: \(names)")
  }
}

import Notes

/// The headings and blocks by which a note's places are asked for.
struct PlaceNames {
  /// Of the note.
  let id: String
  let headings: [HeadingEntry]
  /// Without carets.
  let blocks: [String]

  /// Number of the heading; throws a ``Failure`` with the nearest where there is none.
  func heading(_ name: String) throws -> Int {
    if let found = AnchorMatch.heading(name, in: headings) { return found }
    throw missing("heading", name, among: headings.map(\.text))
  }

  /// Number of the block, whose name may begin with a caret; throws a ``Failure`` with the nearest
  /// where there is none.
  func block(_ name: String) throws -> Int {
    if let found = AnchorMatch.block(name, in: blocks) { return found }
    throw missing("block", name, among: blocks.map { "^\($0)" })
  }

  /// Throws a ``Failure`` where the note lacks the heading or block of an address.
  func require(_ address: Address) throws {
    if let name = address.block {
      _ = try block(name)
    } else if let anchor = address.anchor {
      _ = try heading(anchor)
    }
  }

  private func missing(_ what: String, _ name: String, among names: [String]) -> Failure {
    let all = NearestNames.distinct(names)
    let nearest = NearestNames.closest(to: name, among: all)
    let shown = (nearest.isEmpty ? all : nearest).prefix(3).joined(separator: ", ")
    let more = all.count > 3 ? ", …" : ""
    let hint =
      all.isEmpty
      ? "it has none" : nearest.isEmpty ? "it has: \(shown)\(more)" : "nearest: \(shown)"
    return Failure.notFound("no \(what) '\(name)' in \(id); \(hint)")
  }
}

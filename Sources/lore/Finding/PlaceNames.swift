import Notes

/// The headings and blocks by which a note's places are asked for.
struct PlaceNames {
  /// Of the note.
  let id: String
  let headings: [String]
  /// Without carets.
  let blocks: [String]

  /// What to say of a heading or block that the note has not: the nearest ones, else the first.
  func missing(_ address: Address) -> Failure {
    let isBlock = address.block != nil
    let name = address.block ?? address.anchor ?? ""
    let all = NearestNames.distinct(isBlock ? blocks : headings)
    let nearest = NearestNames.closest(to: name, among: all)
    let shown = (nearest.isEmpty ? all : nearest).prefix(3).map { isBlock ? "^\($0)" : $0 }
      .joined(separator: ", ")
    let more = all.count > 3 ? ", …" : ""
    let hint =
      all.isEmpty
      ? "it has none" : nearest.isEmpty ? "it has: \(shown)\(more)" : "nearest: \(shown)"
    return .notFound("no \(isBlock ? "block" : "heading") '\(name)' in \(id); \(hint)")
  }
}

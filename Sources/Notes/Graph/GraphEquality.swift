extension LinkGraph: Equatable {
  /// Whether two graphs say the same, however they came about; compares every link.
  package static func == (left: LinkGraph, right: LinkGraph) -> Bool {
    guard left.count == right.count, left.linkCount == right.linkCount,
      left.attachments == right.attachments, left.backlinkEnds == right.backlinkEnds,
      left.backlinkNumbers == right.backlinkNumbers
    else { return false }
    for note in left.rows.indices where left.entry(of: note) != right.entry(of: note) {
      return false
    }
    return left.linkRows.indices.allSatisfy { left.resolution(of: $0) == right.resolution(of: $0) }
  }
}

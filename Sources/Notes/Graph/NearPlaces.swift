/// The headings, or the blocks, of a note, prepared so that those close to an anchor are found
/// fast.
struct NearPlaces: Sendable {
  private let names: [String]
  private let index: NearestIndex
  private let areBlocks: Bool

  /// Those that an anchor of the note is looked for among.
  init(for anchor: String, in note: Int, of graph: LinkGraph) {
    areBlocks = Self.meansBlock(anchor)
    names =
      areBlocks ? graph.blockIDs(of: note) : NearestNames.distinct(graph.headingTexts(of: note))
    index = NearestIndex(names)
  }

  /// Whether an anchor means a block rather than a heading.
  static func meansBlock(_ anchor: String) -> Bool { anchor.hasPrefix("^") }

  /// The three that are closest to an anchor of the kind; the first headings where none is close.
  func nearest(to anchor: String) -> [String] {
    let name =
      areBlocks ? String(anchor.dropFirst()) : String(anchor.split(separator: "#").last ?? "")
    let near = index.closest(to: name) { names[$0] }.map { names[$0] }
    if areBlocks { return near.map { "^" + $0 } }
    return near.isEmpty ? Array(names.prefix(3)) : near
  }
}

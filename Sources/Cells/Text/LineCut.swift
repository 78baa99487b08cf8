/// Finds where one line ends.
struct LineCut {
  let limit: Int
  let start: Int
  private var columns = 0
  /// The last place, if any, at which a line may end, for each priority that is remembered.
  private var welcome: Mark?
  private var betweenClusters: Mark?
  private var withinWord: Mark?

  private struct Mark {
    let index: Int
    let columns: Int
  }

  enum Answer {
    case fits
    /// The next line starts at this cluster.
    case lineEnds(Int)
  }

  init(limit: Int, start: Int = 0) {
    self.limit = limit
    self.start = start
  }

  /// Takes the cluster at `index`, which follows those taken before.
  mutating func take(_ clusters: [ScannedCluster], _ index: Int) -> Answer {
    let cluster = clusters[index]
    if index > start {
      let before = index - 1 > start ? clusters[index - 2].kind : .space
      let mark = Mark(index: index, columns: columns)
      switch BreakPriority.between(clusters[index - 1].kind, cluster.kind, before: before) {
      case .mandatory: return .lineEnds(index)
      case .welcome: welcome = mark
      case .betweenClusters: betweenClusters = mark
      case .withinWord: withinWord = mark
      case .none: break
      }
      // Blanks may hang over the edge: they are not drawn there.
      if columns + Int(cluster.width) > limit, cluster.kind != .space {
        return .lineEnds(end(before: index))
      }
    }
    columns += Int(cluster.width)
    return .fits
  }

  private func end(before index: Int) -> Int {
    // A script without blanks has blanks between sentences: those alone would leave lines half
    // empty.
    if let betweenClusters, (welcome?.columns ?? 0) * 3 < limit * 2,
      betweenClusters.index > (welcome?.index ?? 0)
    {
      return betweenClusters.index
    }
    return welcome?.index ?? betweenClusters?.index ?? withinWord?.index ?? index
  }
}

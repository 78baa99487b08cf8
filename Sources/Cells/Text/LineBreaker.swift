/// Wraps styled runs to a width by the rules of Unicode line breaking.
///
/// Lines end at blanks, after hyphens between letters, around ideographs with the East Asian rules
/// for line starts and ends, between clusters of Thai and its like, and inside a word after `/ ? &
/// . -` or, last of all, between any two clusters only where the word alone is longer than a line.
package struct LineBreaker: Sendable {
  /// Columns of every line but the first, at least 1.
  package let width: Int
  /// Columns of the first line, at least 1.
  package let firstWidth: Int

  /// A breaker; without `firstWidth` all lines are equally wide.
  package init(width: Int, firstWidth: Int? = nil) {
    self.width = max(1, width)
    self.firstWidth = max(1, firstWidth ?? width)
  }

  /// The lines; at least one, and linear in the text.
  ///
  /// Blanks at which a line was broken are left out; all other text is in exactly one piece. A
  /// cluster wider than the line stands alone on it. A line feed at the very end begins no further
  /// line.
  package func wrap(_ runs: [Run]) -> [WrappedLine] {
    let clusters = ClusterScan(runs).clusters
    var lines: [WrappedLine] = []
    var cut = LineCut(limit: firstWidth)
    var index = 0
    while index < clusters.count {
      switch cut.take(clusters, index) {
      case .fits:
        index += 1
      case .lineEnds(let end):
        lines.append(line(clusters, cut.start..<end, of: runs, isLast: false))
        index = end
        cut = LineCut(limit: width, start: end)
      }
    }
    lines.append(line(clusters, cut.start..<clusters.count, of: runs, isLast: true))
    return lines
  }

  private func line(
    _ clusters: [ScannedCluster], _ range: Range<Int>, of runs: [Run], isLast: Bool
  ) -> WrappedLine {
    var end = range.upperBound
    if end > range.lowerBound, clusters[end - 1].kind == .mandatory { end -= 1 }
    // Blanks hang over the edge; those at the very end are kept as far as they fit.
    var room = (range.lowerBound == 0 ? firstWidth : width)
    if isLast { room -= clusters[range].reduce(0) { $0 + Int($1.width) } }
    while !isLast || room < 0, end > range.lowerBound, clusters[end - 1].kind == .space {
      end -= 1
      room += 1
    }
    var pieces: [Piece] = []
    var total = 0
    var start = range.lowerBound
    while start < end {
      var stop = start
      var columns = 0
      while stop < end, clusters[stop].run == clusters[start].run {
        columns += Int(clusters[stop].width)
        stop += 1
      }
      let run = Int(clusters[start].run)
      let utf8 = runs[run].text.utf8
      let lower = utf8.index(utf8.startIndex, offsetBy: Int(clusters[start].offset))
      let isAtEnd = stop == clusters.count || clusters[stop].run != clusters[start].run
      let upper =
        isAtEnd
        ? utf8.endIndex : utf8.index(utf8.startIndex, offsetBy: Int(clusters[stop].offset))
      pieces.append(Piece(run: run, text: runs[run].text[lower..<upper], width: columns))
      total += columns
      start = stop
    }
    return WrappedLine(pieces: pieces, width: total)
  }
}

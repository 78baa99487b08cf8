/// Neighbouring cells of one row that lead to the same URL.
package struct LinkRun: Hashable, Sendable {
  /// The row.
  package let y: Int
  /// The columns.
  package let columns: Range<Int>
  /// Where it leads, free of control characters.
  package let url: String

  /// A run of columns of a row.
  package init(y: Int, columns: Range<Int>, url: String) {
    self.y = y
    self.columns = columns
    self.url = url
  }
}

extension Grid {
  /// The runs of a row, from left to right.
  package func linkRuns(row y: Int) -> [LinkRun] {
    var runs: [LinkRun] = []
    var x = 0
    while x < width {
      let link = self[x, y].link
      let start = x
      while x < width, self[x, y].link == link { x += 1 }
      if link != 0 { runs.append(LinkRun(y: y, columns: start..<x, url: urls[Int(link) - 1])) }
    }
    return runs
  }

  /// Whether any cell may lead somewhere.
  package var hasLinks: Bool { urls.count > 0 }
}

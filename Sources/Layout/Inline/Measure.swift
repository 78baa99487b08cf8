import Cells

extension InlineText {
  /// Columns of its longest line and of its longest word.
  var measure: (line: Int, word: Int) {
    var measure = (line: 0, word: 0)
    var line = 0
    var word = 0
    for run in runs {
      for cluster in TextWidth.clusters(in: run.text[...]) {
        if cluster.text == "\n" {
          line = 0
          word = 0
          continue
        }
        line += cluster.width
        // A wide character may be parted from the next.
        word = cluster.text == " " ? 0 : cluster.width > 1 ? cluster.width : word + cluster.width
        measure.word = max(measure.word, word)
        if cluster.text != " " { measure.line = max(measure.line, line) }
      }
    }
    return measure
  }

  /// Its text without styles.
  var text: String { runs.reduce(into: "") { $0 += $1.text } }
}

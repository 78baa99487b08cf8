import TestSupport
import Testing

@testable import Notes

/// Distances by bits are those of the table that they stand for.
struct EditDistanceTests {
  /// By the whole table: insertions, deletions, replacements and swaps of neighbours.
  private func byTable(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    var rows = [Array(0...other.count)]
    for (i, scalar) in one.enumerated() {
      var row = [i + 1]
      for (j, wanted) in other.enumerated() {
        var least = min(rows[i][j + 1], row[j]) + 1
        least = min(least, rows[i][j] + (scalar == wanted ? 0 : 1))
        if i > 0, j > 0, scalar == other[j - 1], one[i - 1] == wanted {
          least = min(least, rows[i - 1][j - 1] + 1)
        }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[one.count][other.count]
  }

  @Test(arguments: 0..<40 as Range<UInt64>) func agreesWithTheTable(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let letters: [Unicode.Scalar] = ["a", "b", "c", "é", "ж"]
    for longest in [3, 12, LetterCounts.longest] {
      let names = (0..<8).map { _ in
        (0..<Int.random(in: 0...longest, using: &generator)).map { _ in
          letters[Int.random(in: 0..<letters.count, using: &generator)]
        }
      }
      for one in names {
        let measure = EditDistance(from: one)
        for other in names {
          let distance = byTable(one, other)
          #expect(measure.distance(to: other, atMost: .max) == distance)
          #expect(measure.distance(to: other, atMost: distance) == distance)
          #expect(measure.distance(to: other, atMost: distance - 1) == nil)
        }
      }
    }
  }

  @Test(arguments: [
    ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "acb", 1), ("kitten", "sitting", 3),
    ("ca", "abc", 3),
  ])
  func isKnown(one: String, other: String, distance: Int) {
    let measure = EditDistance(from: Array(one.unicodeScalars))
    #expect(measure.distance(to: Array(other.unicodeScalars), atMost: 9) == distance)
  }
}

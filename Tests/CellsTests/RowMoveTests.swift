import Cells
import Testing

@Suite struct RowMoveTests {
  @Test(arguments: [
    ("abcdefgh", "defghxyz", true), ("abcdefgh", "bcdefghx", false),
    ("abcdefgh", "xabcdefg", false),
    ("abcdefgh", "xyzabcde", true), ("abcdefgh", "abcdxyzv", false),
    ("abcdefgh", "cdxyzvwq", false),
    ("aaaaaaaa", "xyaaaaaa", false), ("abcdefgh", "hgfedcba", false),
    ("  a  b  ", "a  b  cd", true),
  ])
  func farMovesAreSeen(before: String, after: String, isFar: Bool) {
    let (old, new) = (screen(before), screen(after))
    let comparison = GridComparison(new, old)
    let changed = (0..<new.height).filter { !comparison.isEqual(row: $0) }
    #expect(comparison.hasRunMovedFar(among: changed) == isFar)
  }

  /// A grid with one letter a row.
  private func screen(_ letters: String) -> Grid {
    var grid = Grid(width: 3, height: letters.count)
    for (y, letter) in letters.enumerated() { grid.put(String(letter), x: 1, y: y) }
    return grid
  }
}

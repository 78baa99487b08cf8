import Cells
import Testing

@Suite struct RowMoveTests {
  @Test(arguments: [
    ("abcdefgh", "defghxyz", true), ("abcdefgh", "bcdefghx", false),
    ("abcdefgh", "xabcdefg", false),
    ("abcdefgh", "xyzabcde", true), ("abcdefgh", "abcdxyzv", false),
    ("abcdefgh", "cdxyzvwq", true),
    ("aaaaaaaa", "xyaaaaaa", false), ("abcdefgh", "hgfedcba", true),
    ("  a  b  ", "a  b  cd", true),
  ])
  func farMovesAreSeen(before: String, after: String, isFar: Bool) {
    let (old, new) = (screen(before), screen(after))
    #expect(GridComparison(new, old).hasRowMovedFar == isFar)
  }

  @Test func stylesDoNotCount() {
    var new = screen("cdefghij")
    new.put("e", x: 1, y: 2, style: Style(role: .match))
    #expect(GridComparison(new, screen("xxexxxxx")).hasRowMovedFar == false)
    new.put("x", x: 1, y: 0, style: Style(role: .match))
    #expect(GridComparison(new, screen("abxdefgh")).hasRowMovedFar)
  }

  /// A grid with one letter a row.
  private func screen(_ letters: String) -> Grid {
    var grid = Grid(width: 3, height: letters.count)
    for (y, letter) in letters.enumerated() { grid.put(String(letter), x: 1, y: y) }
    return grid
  }
}

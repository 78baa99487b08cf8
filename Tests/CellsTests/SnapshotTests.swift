import Cells
import TestSupport
import Testing

@Suite struct SnapshotTests {
  @Test func everyRoleHasItsLetter() {
    var grid = Grid(width: 34, height: Role.allCases.count)
    for (y, role) in Role.allCases.enumerated() {
      grid.put(role.name, x: 0, y: y, style: Style(role: role))
      grid.put("中 bold", x: 18, y: y, style: Style(role: role, attributes: .bold), limit: 4)
    }
    #expect(Snapshot.difference(grid, from: "cells/roles") == nil)
  }

  @Test func differencesAreNamedByTheirLine() {
    #expect(Snapshot.difference("a\nb\n", expected: "a\nb\n") == nil)
    #expect(
      Snapshot.difference("a\nb\nc", expected: "a\nx")
        == "line 2\n  expected \"x\"\n  actual   \"b\"\n"
        + "line 3\n  expected nothing\n  actual   \"c\"\n")
  }

  /// Equal to Swift, since one is composed and the other not, but not the same bytes.
  @Test func canonicalEqualityIsNotEnough() {
    #expect(Snapshot.difference("é", expected: "e\u{301}") != nil)
  }
}

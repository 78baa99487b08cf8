import Layout
import Testing

@Suite struct ColumnFitTests {
  private func page(_ rows: [[String]], _ width: Int) -> [String] {
    let columns = rows[0].count
    var lines = rows.map { "| " + $0.joined(separator: " | ") + " |" }
    lines.insert("|" + String(repeating: "---|", count: columns), at: 1)
    return Sample.flow("# T\n\n" + lines.joined(separator: "\n")).body(width)
  }

  @Test func whatFitsIsNotStretched() {
    #expect(page([["a", "b"], ["one", "two"]], 40) == ["a    b", "────────", "one  two"])
  }

  @Test func wordsStayWholeWhereTheyCan() {
    let lines = page(
      [
        ["function()", "remark"], ["asyncio.ensure_future(coro)", "this says something at length"],
      ], 50)
    #expect(lines.contains { $0.hasPrefix("asyncio.ensure_future(coro)  ") })
    #expect(lines.allSatisfy { $0.count <= 50 })
  }

  @Test func aLongColumnGetsWhatOthersDoNotNeed() {
    let long = Array(repeating: "lorem", count: 40).joined(separator: " ")
    let lines = page([["k", "text"], ["yes", long]], 60)
    #expect(lines.count == 2 + 5)
  }

  @Test func numbersStandAtTheRight() {
    let lines = page([["n", "count"], ["a", "1"], ["b", "22,000"], ["c", "-3.5 %"]], 40)
    #expect(lines == ["n   count", "─────────", "a       1", "b  22,000", "c  -3.5 %"])
  }

  @Test func longRowsArePartedByBlanks() {
    let row = ["a cell that wraps", "another cell that wraps"]
    let lines = page([["x", "y"], row, row], 24)
    #expect(lines.filter(\.isEmpty).count == 1)
    #expect(page([["x", "y"], ["1", "2"], ["3", "4"]], 24).filter(\.isEmpty).isEmpty)
  }
}

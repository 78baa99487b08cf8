import Layout
import Notes
import Synchronization
import Testing

@Suite struct LargeTests {
  @Test func aLongTableIsLaidOutInParts() {
    let rows = (0..<5_000).map { "| row \($0) | \($0) |\n" }.joined()
    let flow = Sample.flow("# T\n\n| a | b |\n|---|---|\n" + rows)
    #expect(flow.units.count == 52)
    #expect(flow.lines(of: 30, width: 60).count <= 101)
    #expect(flow.page(60).count == 5_000 + 2 + 3)
    // The columns are the same in every part.
    #expect(flow.lines(of: 51, width: 60).last?.text == "row 4999  4999")
    #expect(flow.lines(of: 2, width: 60).first?.text == "row 99      99")
  }

  @Test func longCodeIsLaidOutInParts() {
    let code = (0..<1_000).map { "line \($0)\n" }.joined()
    let flow = Sample.flow("# T\n\n```\n" + code + "```")
    #expect(flow.units.count == 6)
    let lines = flow.page(40).map(\.text).filter { $0.hasPrefix("▎") }
    #expect(lines == (0..<1_000).map { "▎line \($0)" })
    let unit = flow.unit(atLine: 504)
    #expect(
      flow.lines(of: unit, width: 40).contains { $0.sourceLine == 504 && $0.text == "▎line 500" })
  }

  @Test(arguments: ["word ", "word", "**bold** text ", "日本語", "*a **b "])
  func aParagraphOfOneLineIsLaidOutInParts(_ piece: String) {
    let text = String(repeating: piece, count: 200_000 / piece.utf8.count)
    let flow = Sample.flow("# T\n\n" + text)
    #expect(flow.units.count > 4)
    for unit in flow.units.dropFirst() { #expect(unit.range.count <= 48 * 1024) }
    let letters = flow.page(50).dropFirst(3).map(\.text).joined().filter { $0.isLetter }
    #expect(letters == text.filter { $0.isLetter })
  }

  @Test func aHeadingWithoutEndIsLaidOutInParts() {
    let words = String(repeating: "word ", count: 40_000)
    let flow = Sample.flow("# T\n\n## " + words + "\n\ntext")
    #expect(flow.units.count > 5)
    for unit in flow.units { #expect(unit.range.count <= 48 * 1024) }
    let letters = flow.page(50).dropFirst(2).map(\.text).joined().filter { $0.isLetter }
    #expect(letters == words.filter { $0.isLetter } + "text")
    #expect(flow.note.headings.last?.text.count == 4001)
    var look = Look()
    look.folds.headings = [1]
    #expect(flow.page(50, look).last?.text.hasSuffix("lines") == true)
  }

  @Test func firstLinesAskForFewLinks() {
    let text = String(repeating: "a [[link]] in a line\n\n", count: 20_000)
    let asked = Mutex(0)
    let look = Look { _ in
      asked.withLock { $0 += 1 }
      return .resolved
    }
    let lines = Array(TextPage(Sample.flow(text), width: 60, look: look).prefix(40))
    #expect(lines.count == 40)
    #expect(asked.withLock { $0 } < 60)
  }

  @Test func aBlockBesideALongLabelStandsBelowIt() {
    let flow = Sample.flow("# T\n\n[^label]:\n    ```sh\n    echo one\n    ```")
    #expect(flow.body(20).suffix(2) == ["[label]", "  ▎echo one       sh"])
  }

  @Test func deepNestingLeavesRoom() {
    let quotes = Sample.flow("# T\n\n" + String(repeating: "> ", count: 90) + "text at the end")
    #expect(quotes.page(30).allSatisfy { $0.width <= 30 })
    let text = quotes.page(30).map(\.text).joined().filter { $0.isLetter }
    #expect(text.hasSuffix("textattheend"))
    let items = (0..<60).map { String(repeating: "  ", count: $0) + "- item\n" }.joined()
    #expect(Sample.flow(items).page(20).allSatisfy { $0.width <= 20 })
  }
}

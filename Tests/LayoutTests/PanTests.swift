import Layout
import Testing

@Suite struct PanTests {
  private let flow = Sample.flow(
    "# T\n\n| key | " + (1...9).map { "column \($0) of many" }.joined(separator: " | ") + " |\n"
      + String(repeating: "|---", count: 10) + "|\n| first |"
      + (1...9).map { " value \($0) |" }.joined())

  @Test func theFirstColumnStays() throws {
    let lines = flow.lines(of: 1, width: 40)
    let head = try #require(lines.first { $0.text.contains("key") })
    #expect(head.width > 40)
    #expect(head.pan?.frozen == 7)
    #expect(head.panned(by: 0, width: 40).text == "key    column 1 of many  column 2 of ma…")
    let panned = head.panned(by: 18, width: 40)
    #expect(panned.text == "key    …olumn 2 of many  column 3 of ma…")
    let last = head.panned(by: head.width - 40, width: 40)
    #expect(last.text.hasSuffix("column 9 of many"))
    #expect(last.width == 40)
  }

  @Test func asciiHasMarksOfItsOwn() throws {
    let lines = flow.lines(of: 1, width: 40)
    let head = try #require(lines.first { $0.text.contains("key") })
    let panned = head.panned(by: 18, width: 40, isASCII: true)
    #expect(panned.text == "key    ...umn 2 of many  column 3 of ...")
  }

  @Test func theHeadIsThereForLaterRows() {
    let head = flow.lines(of: 1, width: 40).filter { $0.table?.isHead == true }
    #expect(head.map { $0.text.prefix(6) } == ["key   ", "──────"])
    #expect(flow.lines(of: 0, width: 40).allSatisfy { $0.table == nil })
  }

  @Test func wideCharactersAreCutCleanly() {
    let flow = Sample.flow("# T\n\n```\n日本語日本語日本語\n```")
    let line = flow.lines(of: 1, width: 10)[1]
    for offset in 0..<20 { #expect(line.panned(by: offset, width: 10).width <= 10) }
    #expect(line.panned(by: 1, width: 10).text == "▎…本語日 …")
  }

  @Test func codeThatFitsDoesNotPan() {
    let flow = Sample.flow("# T\n\n```swift\nlet a = 1\n```")
    #expect(flow.lines(of: 1, width: 30).map(\.text) == ["", "▎let a = 1               swift"])
    #expect(flow.lines(of: 1, width: 30).allSatisfy { $0.pan == nil })
    #expect(flow.lines(of: 1, width: 14).map(\.text) == ["", "▎swift", "▎let a = 1"])
  }
}

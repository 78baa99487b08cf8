import Cells
import Layout
import Notes
import Testing

@Suite struct LinkTests {
  private func line(_ markdown: String, _ look: Look = Look()) -> PageLine {
    let flow = Sample.flow("# T\n\n" + markdown)
    return flow.lines(of: 1, width: 80, look: look)[1]
  }

  @Test func aColumnLeadsSomewhere() {
    let line = line("日本 [[a|one]] and [two](b.md)[^1] #tag\n\n[^1]: x")
    #expect(line.text == "日本 one and two¹ #tag")
    #expect((0..<5).allSatisfy { line.link(atColumn: $0) == nil })
    #expect((5..<8).allSatisfy { line.link(atColumn: $0) == .link(0) })
    #expect((13..<16).allSatisfy { line.link(atColumn: $0) == .link(1) })
    guard case .footnote? = line.link(atColumn: 16) else {
      Issue.record("no footnote")
      return
    }
    #expect(line.link(atColumn: 18) == .tag("tag"))
    #expect(line.link(atColumn: 22) == nil)
  }

  @Test func looksAreSeenWithoutColour() {
    #expect(line("[[a]]", Look { _ in .missing }).text == "a?")
    #expect(line("[a](https://example.org)", Look { _ in .missing }).text == "a↗")
    #expect(line("[[a]]", Look { _ in .visited }).spans.first?.style.role == .linkVisited)
  }

  @Test func aBarePathInARelationSectionIsALink() {
    let flow = Sample.flow("# T\n\n## Related\n\n- concepts/x — because")
    let line = flow.lines(of: flow.units.count - 1, width: 60).last
    #expect(line?.text == "• concepts/x — because")
    #expect(line?.link(atColumn: 2) == .link(0))
    #expect(line?.link(atColumn: 11) == .link(0))
    #expect(line?.link(atColumn: 12) == nil)
  }

  @Test func aLinkOverTwoLinesIsMarkedOnBoth() {
    let flow = Sample.flow("# T\n\nsome words and [[x|a label of several words]] after")
    let lines = flow.lines(of: 1, width: 24).map { $0.marking(.link(0), Style(role: .selected)) }
    let marked = lines.map { $0.spans.filter { $0.style.role == .selected }.map(\.text).joined() }
    #expect(marked.joined(separator: "|") == "|a label|of several words")
  }

  @Test func targetsAreReadable() {
    #expect(
      line("[[a/b#Part]] [[#Here]] ![[n#P]] ![[p.png|300]]").text
        == "a/b › Part Here ⧉ n › P ▢ p.png")
    #expect(line("[](x.md)").text == "x.md")
  }
}

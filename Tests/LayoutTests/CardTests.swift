import Layout
import Notes
import Testing

@Suite struct CardTests {
  private func card(_ yaml: String, _ body: String = "# Title\ntext") -> [String] {
    Sample.flow("---\n\(yaml)\n---\n\(body)").lines(of: 0, width: 70).map(\.text)
  }

  @Test func whatANoteSaysOfItself() {
    #expect(
      card("type: concept\ntags: [a, b]\nupdated: 2026-04-27\ndescription: Short.") == [
        "Title", "concept · #a #b · updated 27 Apr 2026", "unverified", "", "Short.",
      ])
  }

  @Test func whoHasChecked() {
    #expect(
      card("verified: [{by: 'process:p', at: 2026-11-22}]").last
        == "checked 22 Nov 2026 by process:p")
    #expect(
      card("verified: [{by: 'human:ann', at: 2026-01-02}, {by: x, at: 2026-03-04}]").last
        == "reviewed 2 Jan 2026 by human:ann")
    #expect(
      card("generated: {by: a, at: 2026-05-01}\nverified: [{by: x, at: 2026-03-04}]").last
        == "written by a · checked 4 Mar 2026 by x, changed since")
  }

  @Test func warnings() {
    let lines = card("status: deprecated\nstale_after: 2026-01-01")
    #expect(lines.contains("▲ stale since 1 Jan 2026"))
    #expect(lines.contains("▲ deprecated: do not rely on it"))
    #expect(!card("stale_after: 2027-01-01").contains { $0.contains("stale") })
  }

  @Test func anAttestedComputationSaysHowItIsRun() {
    let lines = card(
      """
      type: Attested Computation
      runtime: python 3.12
      parameters: [{name: region, type: text, required: true}, {name: year}]
      executor: {resource: tools/run.md, receipt: receipts/1.json}
      attester: {resource: people/ann.md}
      """)
    #expect(
      lines.suffix(4) == [
        "runtime python 3.12", "parameters region (text, required), year",
        "executor tools/run.md, receipt receipts/1.json", "attester people/ann.md",
      ])
    #expect(!card("type: concept\nruntime: python").contains { $0.contains("python") })
  }

  @Test func manySourcesAreCounted() {
    let line = card("sources: [a one, b two, c three, d four, e five, f six]").last
    #expect(line?.contains("from a one, b two, c three, d four and 2 more") == true)
  }

  @Test func aSourceLeadsToItsNote() throws {
    let flow = Sample.flow("---\nsources: [daily/2026-04-27.md]\n---\n# T")
    let line = try #require(flow.lines(of: 0, width: 60).last)
    #expect(line.link(atColumn: 6) == .link(0))
  }

  @Test func theTitleIsNotRepeated() {
    #expect(Sample.flow("# Title\n\ntext").body() == ["text"])
    #expect(Sample.flow("---\ntitle: Other\n---\n# Title\n\ntext").body() == ["Title", "", "text"])
    #expect(Sample.flow("text\n\n# Title").body() == ["text", "", "", "Title"])
  }

  @Test func brokenFrontmatterIsToldOf() {
    let flow = Sample.flow("---\ntitle: [unclosed\n---\n# T\n\ntext")
    #expect(flow.units[1].kind == .banner)
    #expect(flow.lines(of: 1, width: 80).last?.text.hasPrefix("▲ ") == true)
  }

  @Test func controlCharactersAreShown() {
    let flow = Sample.flow("# T\u{1b}[31m\n\na\u{7}b `c\u{1b}d`\n\n```\nx\ty\u{0}\n```")
    #expect(flow.lines(of: 0, width: 40).first?.text == "T␛[31m")
    #expect(flow.body() == ["a␇b c␛d", "", "▎x   y␀"])
  }
}

@Suite struct CardBreakTests {
  private static let flow = Sample.flow(
    """
    ---
    title: T
    type: concept
    tags: [python, asyncio, context]
    updated: 2026-03-01
    sources: [daily/2026-04-27.md, b, c, d, e, f]
    verified:
      - by: process:probe
        at: 2026-11-22T08:00:00Z
    stale_after: 2026-10-01
    ---

    text
    """)

  @Test(arguments: 12...90) func datesStayWithTheirWords(width: Int) {
    let card = Self.flow.lines(of: 0, width: width)
    #expect(card.allSatisfy { $0.width <= width })
    #expect(card.allSatisfy { !$0.text.hasSuffix("·") && !$0.text.contains("\u{a0}") })
    guard width >= 24 else { return }
    for words in ["updated 1 Mar 2026", "checked 22 Nov 2026", "stale since 1 Oct 2026"] {
      #expect(card.contains { $0.text.contains(words) }, "\(words) at \(width)")
    }
  }
}

import Notes
import Testing

@Suite struct ProvenanceTests {
  private func read(_ yaml: String, _ text: String = "") -> Note {
    NoteReader().read(path: "a.md", bytes: Array("---\n\(yaml)\n---\n\(text)".utf8))
  }

  @Test(arguments: [
    ("title: x", Trust.unverified), ("verified: []", .unverified), ("verified:", .unverified),
    ("verified: true", .unverified),
    ("verified: {by: lint/1.0, at: 2026-04-27}", .machineConfirmed),
    ("verified:\n  - {by: process:ci, at: 2026-04-27T00:00:00Z}", .machineConfirmed),
    ("verified:\n  by: human:ann\n  at: 2026-04-27", .humanReviewed),
    ("verified:\n  - {by: x/1}\n  - {by: human:bob}", .humanReviewed),
    ("verified: human:ann", .humanReviewed), ("verified: lint/1.0", .machineConfirmed),
    ("verified: process:ci", .machineConfirmed), ("verified: [human:ann]", .humanReviewed),
    ("verified: no", .unverified), ("verified: never", .unverified),
    ("verified: n/a", .unverified), ("verified: 'human:'", .unverified),
    ("verified: 2026-04-01", .unverified), ("verified: [pending]", .unverified),
    ("generated: {by: human:ann}", .unverified),
  ])
  func trust(yaml: String, trust: Trust) {
    #expect(read(yaml).trust == trust)
  }

  @Test func stale() throws {
    let note = read("stale_after: 2026-04-27")
    let instant = try #require(NoteDate(parsing: "2026-04-27")).seconds
    #expect(note.isStale(at: instant))
    #expect(!note.isStale(at: instant - 1))
    #expect(!read("title: x").isStale(at: .max))
    #expect(read("stale_after: 2026-04-27T02:00:00+02:00").isStale(at: instant))
  }

  @Test func footnotesInTheTextNameSources() {
    let note = read(
      "sources: [{resource: https://example.org/a, id: a}]",
      "One^[see [Paper](https://example.org/p) and <https://example.org/q>] two^[only a remark]"
        + " three^[again https://example.org/a] four[^w].\n\n[^w]: [[b]]\n")
    #expect(
      note.sources.map(\.target) == ["https://example.org/a", "b", "https://example.org/p"])
    #expect(note.sources.map(\.via) == [.property, .footnote, .footnote])
    #expect(note.sources[2].title == "Paper")
    #expect(note.sources[2].line == 4)
    #expect(note.sources[0].footnotes == ["again https://example.org/a"])
    #expect(
      note.sources[2].footnotes == [
        "see [Paper](https://example.org/p) and <https://example.org/q>"
      ])
  }

  @Test func verifiedBeforeChange() {
    let yaml = "generated: {by: a/1, at: 2026-04-27}\nverified: {by: human:x, at: "
    #expect(read(yaml + "2026-04-26}").isVerifiedBeforeChange)
    #expect(!read(yaml + "2026-04-27}").isVerifiedBeforeChange)
    #expect(!read("verified: {by: human:x, at: 2026-04-26}").isVerifiedBeforeChange)
  }

  @Test func aLoneDateSaysWhenAndNotWho() {
    #expect(
      read("verified: 2026-04-01").verified == [Stamp(by: nil, at: NoteDate(parsing: "2026-04-01"))]
    )
    #expect(read("generated: 2026-04-01").updated?.description == "2026-04-01")
  }

  @Test func theCheckThatMakesTheTierIsTheOneThatTheTextChangedSince() {
    let note = read(
      """
      generated: {by: a/1, at: 2026-02-01}
      verified: [{by: human:ann, at: 2026-01-01}, {by: process:ci, at: 2026-03-01}]
      """)
    #expect(note.trust == .humanReviewed)
    #expect(note.isVerifiedBeforeChange)
    #expect(note.verified.lastCheck?.by == "human:ann")
  }

  @Test func dates() {
    let old = read("timestamp: 2026-01-02T03:04:05Z")
    #expect(old.updated?.description == "2026-01-02T03:04:05Z")
    #expect(old.generated?.at == old.updated)
    #expect(read("modified: 2026/01/02").updated?.description == "2026-01-02")
    #expect(read("filed: 2 March 2026").created?.description == "2026-03-02")
    #expect(read("date: 2026-03-02\ncreated: 2026-03-01").created?.description == "2026-03-01")
    let named = NoteReader().read(path: "daily/2026-04-27-log.md", bytes: [])
    #expect(named.created?.description == "2026-04-27")
    #expect(named.updated == nil)
    let bad = read("created: soon\nupdated: 2026-02-30")
    #expect(bad.created == nil)
    #expect(bad.problems.map(\.rule) == [.frontmatterBadDate, .frontmatterBadDate])
    #expect(bad.problems.map(\.line) == [2, 3])
  }

  @Test func sourcesAreTheUnionByTarget() {
    let yaml = """
      sources:
        - resource: daily/2026-04-27.md
          id: log
          title: The log
          author: human:ann
          usage_count: 3
          last_modified: 2026-04-28
        - Interview with Ann
        - https://example.org/a
      """
    let text = """
      Claim.[^log] Other.[^web] Remark.[^r]

      ## Sources

      - daily/2026-04-27.md — the day
      - [Paper](https://example.org/p), [Book](b.md) — both
      - A talk — heard

      [^log]: see the log
      [^web]: [Page](https://example.org/w)
      [^r]: only a remark

      """
    let note = read(yaml, text)
    #expect(
      note.sources.map(\.target) == [
        "daily/2026-04-27.md", "Interview with Ann", "https://example.org/a",
        "https://example.org/p", "b.md", "A talk", "https://example.org/w",
      ])
    #expect(
      note.sources.map(\.via) == [
        .property, .property, .property, .section, .section, .section, .footnote,
      ])
    let log = note.sources[0]
    #expect(log.title == "The log")
    #expect(log.author == "human:ann")
    #expect(log.usageCount == 3)
    #expect(log.lastModified?.description == "2026-04-28")
    #expect(log.reason == "the day")
    #expect(log.footnotes == ["log"])
    #expect(log.line == 3)
    #expect(note.sources[3].title == "Paper")
    #expect(note.sources[4].reason == "both")
    #expect(note.sources[5].reason == "heard")
  }

  @Test func citationsOfVersionOne() {
    let note = read("type: x", "# Citations\n\n1. [Doc](/a/b.md) - why\n")
    #expect(note.sources.map(\.target) == ["/a/b.md"])
    #expect(note.sources.map(\.reason) == ["why"])
  }

  @Test(arguments: [
    ("a/index.md", nil, NoteKind.index), ("log.md", "concept", .log),
    ("x.md", "incident", .incident),
    ("daily/2026-04-27.md", nil, .daily), ("2026-04-27.md", nil, .daily),
    ("daily/plan.md", nil, .note),
    ("wiki/concepts/x.md", nil, .concept), ("x.md", "Metric", .concept), ("x.md", nil, .note),
    ("sources/p.md", nil, .source), ("concepts/x.md", "source", .source),
  ])
  func kinds(path: String, type: String?, kind: NoteKind) {
    let text = type.map { "---\ntype: \($0)\n---\n" } ?? ""
    #expect(NoteReader().read(path: path, bytes: Array(text.utf8)).kind == kind)
  }

  @Test func titles() {
    #expect(read("title: T", "# H").title == "T")
    #expect(read("title: ''", "## no\n\n# H `c`").title == "H c")
    #expect(read("title: 2024").title == "2024")
    #expect(NoteReader().read(path: "x/v2.0 Release.md", bytes: []).title == "v2.0 Release")
  }
}

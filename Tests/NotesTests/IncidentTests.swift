import Notes
import Testing

@Suite struct IncidentTests {
  private func read(_ text: String, path: String = "a.md") -> [Incident] {
    NoteReader().read(path: path, bytes: Array(text.utf8)).incidents
  }

  @Test(arguments: [
    "Real Incident (2026-04-27)", "Outage of 2026/04/27", "Near miss, 27 April 2026",
    "Postmortem 2026-04-27", "Incidents 2026-04-27", "Post-mortem 2026-04-27",
  ])
  func ruleAWordAndDate(heading: String) {
    let found = read("# T\n\n## \(heading)\n\nIt broke.\n\n## Next\n\nFix: no\n")
    #expect(found.map(\.title) == [heading])
    #expect(found.map(\.datedBy) == [.heading])
    #expect(found.first?.date?.description == "2026-04-27")
    #expect(found.first?.symptom == "It broke.")
    #expect(found.first?.fix == nil)
  }

  @Test(arguments: ["Fix", "Cause", "Impact", "Symptom", "**Fix**", "- Fix", "- **Fix"])
  func ruleBWordAndLabel(label: String) {
    let close = label == "- **Fix" ? ":**" : ":"
    let found = read("## The outage\n\n\(label)\(close) something\n")
    #expect(found.count == 1)
    #expect(found.first?.date == nil)
    #expect(found.first?.section == "The outage")
  }

  @Test func ruleCDatedUnderWord() {
    let found = read(
      "## Incidents\n\n### 2026-04-27 Cache\n\nA\n\n### 2026-05-01\n\nB\n\n### Undated\n")
    #expect(found.map(\.title) == ["2026-04-27 Cache", "2026-05-01"])
    #expect(read("## Incident handling\n\n### 2026-04-27\n\nA\n").isEmpty)
  }

  @Test func ruleDTypeIncident() {
    let found = read("---\ntype: incident\ndate: 2026-04-27\n---\n# Cache down\n\nFix: restart\n")
    #expect(found.map(\.title) == ["Cache down"])
    #expect(found.map(\.datedBy) == [.note])
    #expect(found.map(\.fix) == ["restart"])
    #expect(found.map(\.address.description) == ["a"])
  }

  @Test func ruleECallout() {
    let found = read(
      "## S\n\n> [!incident] Disk full 2026-04-27\n> db: no space\n> Fix: more disk\n")
    #expect(found.map(\.title) == ["Disk full 2026-04-27"])
    #expect(found.map(\.system) == ["db"])
    #expect(found.map(\.fix) == ["more disk"])
    #expect(found.map(\.place.line) == [3])
    #expect(found.map(\.address.description) == ["a#S"])
  }

  @Test(arguments: [
    "## Incident handling\n\nText.\n", "## 2026-04-27\n\nFix: x\n", "## Coincidental 2026-04-27\n",
    "Fix: x\n", "> [!warning] incident 2026-04-27\n",
  ])
  func noIncident(text: String) {
    #expect(read(text).isEmpty)
  }

  @Test func allFields() throws {
    let text = """
      # T

      ## Incident (2026-04-27)

      **Billing API** (eu): `charge()` timed out at 10:30 and
      `pool.get` too.

      - **Symptom:** 502 for all
      - Cause: pool of one
        and no limit

      Impact: 12 orders
      Fix: raised `POOL_SIZE`

      """
    let found = try #require(read(text).first)
    #expect(found.system == "Billing API")
    #expect(found.symptom == "502 for all")
    #expect(found.cause == "pool of one and no limit")
    #expect(found.impact == "12 orders")
    #expect(found.fix == "raised POOL_SIZE")
    #expect(found.touches == ["charge", "pool.get", "POOL_SIZE"])
    #expect(found.place.line == 3)
    #expect(found.address.description == "a#Incident (2026-04-27)")
  }

  @Test func plainSystemAndOpening() throws {
    let found = try #require(
      read("## Outage 2026-04-27\n\nNotebookLM (FastAPI): it broke\nagain.\n").first)
    #expect(found.system == "NotebookLM")
    #expect(found.symptom == "it broke again.")
    let none = try #require(
      read("## Outage 2026-04-27\n\nAt 10:30 the whole service stopped and said this: x\n").first)
    #expect(none.system == nil)
    #expect(none.symptom == "At 10:30 the whole service stopped and said this: x")
  }

  @Test func dateInTheSectionThenOfTheNote() {
    let section = read("---\ncreated: 2026-01-01\n---\n## Incident\n\nOn 2026-04-27.\n\nFix: x\n")
    #expect(section.first?.date?.description == "2026-04-27")
    #expect(section.first?.datedBy == .section)
    let note = read("---\ncreated: 2026-01-01\n---\n## Incident\n\nFix: x\n")
    #expect(note.first?.date?.description == "2026-01-01")
    #expect(note.first?.datedBy == .note)
  }

  @Test func nestedAreToldOnce() {
    let found = read(
      "# Incident log\n\n## Outage 2026-04-27\n\nFix: a\n\n### Timeline of the outage\n\nFix: b\n")
    #expect(found.map(\.title) == ["Outage 2026-04-27"])
    let two = read("# Incidents until 2026-05-01\n\n## Outage 2026-04-27\n\nFix: a\n")
    #expect(two.map(\.title).contains("Outage 2026-04-27"))
  }

  @Test func undatedIsAHint() {
    let note = NoteReader().read(path: "a.md", bytes: Array("## Incident\n\nFix: x\n".utf8))
    #expect(note.problems.map(\.rule) == [.incidentUndated])
    #expect(note.problems.map(\.line) == [1])
  }

  @Test(arguments: ["Incidents", "Outage"])
  func calloutsUnderAWordAreIncidentsOfTheirOwn(heading: String) {
    let found = read(
      """
      ## \(heading)

      > [!incident] 2026-02-14 Mail: queue full
      > Fix: restarted

      > [!incident] 2026-03-01 Database: disk full
      > Fix: grew it

      """)
    #expect(found.map(\.date?.description) == ["2026-02-14", "2026-03-01"])
    #expect(found.map(\.fix) == ["restarted", "grew it"])
  }

  @Test func aCalloutOfADatedSectionIsPartOfItUnlessItHasAnotherDate() {
    let section = "## Outage 2026-02-14\n\nIt broke.\n\n"
    let part = read(section + "> [!incident] In short\n> Fix: restarted\n")
    #expect(part.map(\.title) == ["Outage 2026-02-14"])
    #expect(part.map(\.fix) == ["restarted"])
    let two = read(section + "> [!incident] Again 2026-03-01\n> Fix: grew it\n")
    #expect(two.map(\.title) == ["Outage 2026-02-14", "Again 2026-03-01"])
    #expect(two.map(\.fix) == [nil, "grew it"])
  }

  @Test func aLabelledSectionKeepsWhatStandsBesideItsCallouts() {
    let found = read("## Outage\n\nFix: patience\n\n> [!incident] 2026-03-01\n> Fix: a disk\n")
    #expect(found.map(\.fix) == ["patience", "a disk"])
  }

  @Test func headingsThatAreLabelsFillTheirFields() throws {
    let text = """
      ---
      type: incident
      date: 2026-04-27
      ---
      # Cache down

      All reads failed.

      ## Cause

      A full disk.

      Nobody looked.

      ## Impact:

      - 12 orders
      - one page

      ## Timeline

      Later.

      ## Fix

      Three steps:

      1. grew it
      2. restarted

      """
    let found = try #require(read(text).first)
    #expect(found.symptom == "All reads failed.")
    #expect(found.cause == "A full disk.")
    #expect(found.impact == "12 orders; one page")
    #expect(found.fix == "Three steps: grew it; restarted")
  }
}

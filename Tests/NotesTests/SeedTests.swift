import Foundation
import Notes
import Testing

/// The page that the reading of copied pages was made for.
@Suite(
  .enabled(
    if: Shared.exists("seed/contextvar-note-as-copied.txt"),
    "the page as it was copied is not beside the package"))
struct SeedTests {
  private let note: Note

  init() throws {
    let bytes = try Shared.bytes("seed/contextvar-note-as-copied.txt")
    note = NoteReader().read(path: "wiki/concepts/contextvar.md", bytes: bytes)
  }

  @Test func headerIsRead() {
    #expect(note.isDegraded)
    #expect(note.title == "Python asyncio — ContextVar Does Not Propagate Across Task Boundaries")
    #expect(note.created?.description == "2026-04-27")
    #expect(note.updated?.description == "2026-04-27")
  }

  @Test func tableHasItsRows() throws {
    let table = try #require(note.tables.first)
    #expect(note.tables.count == 1)
    #expect(table.caption == "Task Boundaries That Break ContextVar")
    #expect(table.columns == ["API", "Creates new context", "ContextVar broken"])
    #expect(
      table.rows == [
        ["await coroutine()", "No", "No"],
        ["asyncio.wait_for(coro, timeout)", "Yes", "Yes"],
        ["asyncio.create_task(coro)", "Yes", "Yes"],
        ["asyncio.ensure_future(coro)", "Yes", "Yes"],
        ["asyncio.gather(*coros)", "Yes (each)", "Yes"],
        ["loop.run_in_executor(fn)", "Yes", "Yes"],
      ])
    #expect(table.rowLines.first == 54)
  }

  @Test func incidentIsTold() throws {
    let incident = try #require(note.incidents.first)
    #expect(note.incidents.count == 1)
    #expect(incident.title == "Real Incident (2026-04-27)")
    #expect(incident.date?.description == "2026-04-27")
    #expect(incident.system == "NotebookLM")
    #expect(incident.symptom?.hasPrefix("a ContextVar set in the route handler") == true)
    #expect(incident.fix?.hasPrefix("removed ContextVar entirely.") == true)
    #expect(incident.fix?.hasSuffix("to pass the value explicitly.") == true)
  }

  @Test func relationsHaveWholeReasons() {
    let related = note.links.filter { $0.relation == "Related Concepts" }
    #expect(
      related.map(\.target) == [
        "wiki/tech-patterns/cost-tracker-integration", "wiki/concepts/preflight-record-pattern",
        "wiki/tech-patterns/python-ai-agents",
      ])
    #expect(
      related.map { $0.reason ?? "" } == [
        "cost tracker integration where this bug was discovered; Step 4 documents the "
          + "explicit-parameter pattern",
        "the preflight/record calls that received empty user_external_iddue to this bug",
        "Python AI agent patterns; explicit parameter passing applies throughout",
      ])
    let sources = note.links.filter { $0.relation == "Sources" }
    #expect(sources.map(\.target) == ["daily/2026-04-27.md"])
    #expect(sources.first?.reason?.hasPrefix("NotebookLM cost tracker integration:") == true)
    #expect(sources.first?.reason?.hasSuffix("throughout call chain") == true)
    #expect(note.sources.map(\.target) == ["daily/2026-04-27.md"])
    #expect(note.sources.map(\.line) == [77])
  }
}

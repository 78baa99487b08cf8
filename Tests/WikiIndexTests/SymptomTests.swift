import Notes
import TestSupport
import Testing

@testable import WikiIndex

/// What went wrong, as programs say it, and the notes that tell of it.
@Suite struct SymptomTests {
  private let wiki: TemporaryFolder
  private let index: NoteIndex

  init() throws {
    wiki = try TemporaryFolder([
      "python.md":
        "# Cost\n\n## Real Incident (2026-04-27)\n\ntracker: `TrackerTimeoutError` in preflight.\n\n"
        + "Fix: pass `user_external_id`.\n",
      "java.md": "# Pool\n\nThe JDBC pool throws `PoolExhaustedException` in `OrderRepository`.\n",
      "go.md":
        "# Scheduler\n\n```\npanic: send on closed channel\nmain.(*leaseKeeper).renew\n```\n",
      "swift.md": "# Parser\n\nIndex out of range in `HeaderReader.nextField`, `MarkupError`.\n",
      "log.md": "# Gateway\n\nThe gateway logs `ECONNRESET` and `upstream_busy` when full.\n",
      "diff.md": "# Retry\n\n`retry_budget_limit` was raised in `gateway_config`.\n",
      "prose.md":
        "# Prose\n\nfile line main error in at the run of thread, traceback most recent call last.\n",
      "names.md": "# Plain mention\n\nSomeone wrote TrackerTimeoutError here.\n",
    ])
    index = try NoteIndex.memory(WikiFolder(root: wiki.path))
    try index.update()
  }

  static let traces: [(text: String, note: String, token: String)] = [
    (
      """
      Traceback (most recent call last):
        File "/app/main.py", line 31, in run
          await preflight(user)
      tracker.errors.TrackerTimeoutError: no answer within 5 s
      """, "python", "TrackerTimeoutError"
    ),
    (
      """
      Exception in thread "main" com.acme.db.PoolExhaustedException: no connection
      \tat com.acme.orders.OrderRepository.save(OrderRepository.java:42)
      \tat java.base/java.lang.Thread.run(Thread.java:840)
      """, "java", "PoolExhaustedException"
    ),
    (
      """
      panic: send on closed channel

      goroutine 17 [running]:
      main.(*leaseKeeper).renew(0xc000010000)
      \t/src/lease.go:88 +0x1d
      """, "go", "leaseKeeper"
    ),
    (
      """
      Fatal error: Index out of range: file Swift/Array.swift, line 42
      4 HeaderReader.nextField() in app at /src/Header.swift:12:9
      """, "swift", "HeaderReader"
    ),
    (
      """
      2026-04-27T10:11:12Z WARN gateway upstream_busy peer=10.0.0.7 code=ECONNRESET
      2026-04-27T10:11:13Z INFO gateway retrying
      """, "log", "ECONNRESET"
    ),
    (
      """
      --- a/gateway.toml
      +++ b/gateway.toml
      @@ -1,3 +1,3 @@
      -retry_budget_limit = 3
      +retry_budget_limit = 30
      """, "diff", "retry_budget_limit"
    ),
  ]

  @Test(arguments: traces) func namesTheNoteAndWhatMatched(
    _ trace: (text: String, note: String, token: String)
  ) throws {
    let answer = try index.search(Symptom(reading: Array(trace.text.utf8)), SearchOptions(now: 0))
    #expect(answer.hits.first?.id == trace.note)
    #expect(answer.hits.first?.tokens.contains(trace.token) == true, "\(answer.hits.map(\.tokens))")
  }

  @Test func putsTheIncidentBeforeAMention() throws {
    let symptom = Symptom(reading: Array("TrackerTimeoutError".utf8))
    let hits = try index.search(symptom, SearchOptions(now: 0)).hits
    #expect(hits.map(\.id) == ["python", "names"])
  }

  @Test(arguments: ["", "\n\n", "plain words only here", "12 345 6789"])
  func hasNothingToSearchForInPlainText(_ text: String) {
    #expect(Symptom(reading: Array(text.utf8)).tokens.isEmpty)
  }

  @Test func takesAnyBytes() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<20 {
      let bytes = (0..<3_000).map { _ in UInt8.random(in: 0...255, using: &random) }
      let symptom = Symptom(reading: bytes)
      #expect(symptom.tokens.count <= 48)
      #expect(throws: Never.self) { try index.search(symptom, SearchOptions(now: 0)) }
    }
  }
}

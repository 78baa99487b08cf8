import Dispatch
import Foundation
import GRDB
import Synchronization
import TestSupport
import Testing

@testable import WikiIndex

@Suite struct TypedSearchTests {
  private let wiki: TemporaryFolder
  private let index: NoteIndex
  private let search: TypedSearch

  init() throws {
    wiki = try TemporaryFolder([
      "queue.md": "# Queue depth\n\nA queue grows.\n\n## Limits\n\nThe queue is drained.\n",
      "drain.md": "# Drain\n\nWorkers drain the queue.\n",
      "other.md": "# Other\n\nNothing of the kind, but workers.\n",
    ])
    index = try NoteIndex.memory(WikiFolder(root: wiki.path))
    try index.update()
    search = TypedSearch(index)
  }

  private func ids(_ text: String) async throws -> [String] {
    try #require(await search.answer(text, now: 0)).notes.map(\.id)
  }

  @Test(arguments: [
    ("qu", ["drain", "queue"]), ("queue", ["drain", "queue"]), ("queue d", ["drain", "queue"]),
    ("", []), ("wor", ["drain", "other"]), ("\"queue gro", ["queue"]),
    ("(queue", ["drain", "queue"]),
    ("drain OR", ["drain"]), ("drain is:", ["drain"]), ("title:", []), ("q", ["drain", "queue"]),
  ])
  func takesWhatIsTypedSoFar(_ text: String, _ expected: [String]) async throws {
    let answer = try #require(await search.answer(text, now: 0))
    #expect(Array(answer.notes.prefix(answer.whole)).map(\.id).sorted() == expected)
    #expect(answer.failure == nil)
  }

  @Test(arguments: [
    ("\"queue", 0), ("(queue", 0), ("queue is:lo", 9), ("drain OR", 6), ("queue", nil),
  ])
  func saysWhereItCannotBeRead(_ text: String, _ place: Int?) async throws {
    #expect(try #require(await search.answer(text, now: 0)).problem?.offset == place)
  }

  @Test func listsNotesWithMostOfTheWordsBelow() async throws {
    let answer = try #require(await search.answer("queue workers zebra ", now: 0))
    #expect(answer.whole == 0)
    #expect(answer.notes.first?.id == "drain")
  }

  @Test func groupsPassagesByNoteInOrderOfTheFile() async throws {
    let answer = try #require(await search.answer("queue", now: 0))
    let place = try #require(answer.notes.firstIndex { $0.id == "queue" })
    let groups = search.passages(of: answer, rows: place..<place + 1)
    #expect(groups.map { $0.map(\.section) } == [["Queue depth", "Limits"]])
    #expect(groups[0].map(\.line) == groups[0].map(\.line).sorted())
    #expect(search.passages(of: answer, rows: 5..<90).isEmpty)
  }

  /// Every question but the last may be overtaken; the last is answered.
  @Test func deliversTheNewestAnswer() async throws {
    let texts = (0..<60).map { String("queue workers".prefix(1 + $0 % 13)) } + ["drain"]
    let delivered = Mutex<[String]>([])
    await withCheckedContinuation { (done: CheckedContinuation<Void, Never>) in
      for text in texts {
        search.type(text, now: 0) { answer in
          delivered.withLock { $0.append(answer.text) }
          if answer.text == "drain" { done.resume() }
        }
      }
    }
    #expect(delivered.withLock { $0.last } == "drain")
  }

  @Test func deliversNothingOnceCancelled() async throws {
    let (answers, sink) = AsyncStream.makeStream(of: String.self)
    whileIndexIsBusy {
      search.type("queue", now: 0) { sink.yield($0.text) }
      search.cancel()
    }
    // What would be delivered all the same has its turn before these.
    for _ in 0..<20 { _ = await search.answer("workers", now: 0) }
    search.type("drain", now: 0) {
      sink.yield($0.text)
      sink.finish()
    }
    var seen: [String] = []
    for await text in answers { seen.append(text) }
    #expect(seen == ["drain"])
  }

  /// Does something while the index answers nobody: another thread reads it from before until
  /// after.
  private func whileIndexIsBusy(_ work: () -> Void) {
    let begun = DispatchSemaphore(value: 0)
    let done = DispatchSemaphore(value: 0)
    Thread.detachNewThread { [database = index.database] in
      do {
        try database.read { _ in
          begun.signal()
          done.wait()
        }
      } catch {
        begun.signal()
        Issue.record(error)
      }
    }
    begun.wait()
    work()
    done.signal()
  }
}

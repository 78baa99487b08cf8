import GRDB
import Synchronization

/// Answers a query while it is typed: a newer question ends the one before.
///
/// An answer lists a number of notes that is bounded, whatever is typed, and reads no file; what a
/// note says comes with ``passages(of:rows:each:)``, which reads the files of the rows that are
/// shown, about a tenth of a millisecond each.
package final class TypedSearch: Sendable {
  private let index: NoteIndex
  private let running = Mutex(Running())

  private struct Running {
    var ticket = 0
    var task: Task<Void, Never>?
  }

  /// A search in an index, with nothing looked for yet.
  package init(_ index: NoteIndex) { self.index = index }

  /// Begins to look for `text` and returns at once; what is still looked for is interrupted.
  ///
  /// - Parameters:
  ///   - now: seconds since 1970, against which notes are stale and `30d` is read.
  ///   - limit: notes that an answer lists at most.
  ///   - deliver: called once from another thread, or not at all where a newer question overtook
  ///   this
  ///     one; rarely still for one that is being overtaken.
  package func type(
    _ text: String, now: Int, limit: Int = 200,
    _ deliver: @escaping @Sendable (TypedAnswer) -> Void
  ) {
    running.withLock { state in
      state.task?.cancel()
      state.ticket += 1
      let ticket = state.ticket
      state.task = Task { [self] in
        guard let answer = await answer(text, now: now, limit: limit), isNewest(ticket) else {
          return
        }
        deliver(answer)
      }
    }
  }

  /// Ends what is still looked for; its answer is not delivered, unless it just is.
  package func cancel() {
    running.withLock { state in
      state.task?.cancel()
      state.task = nil
      state.ticket += 1
    }
  }

  private func isNewest(_ ticket: Int) -> Bool {
    running.withLock { $0.ticket == ticket && !Task.isCancelled }
  }

  /// The answer for what is typed so far; nil where the task was cancelled meanwhile.
  package func answer(_ text: String, now: Int, limit: Int = 200) async -> TypedAnswer? {
    let reading = TypedQuery(text, today: now / 86_400)
    var answer = TypedAnswer(text: text, problem: reading.problem, condition: reading.condition)
    guard let condition = reading.condition else { return answer }
    var options = SearchOptions(now: now)
    options.limit = limit
    options.isTyping = true
    do {
      let wanted = options
      let found = try await index.database.read { [index] db in
        try index.find(condition, wanted, db)
      }
      answer.notes = found.shown(options, condition).map(TypedHit.init)
      answer.whole = min(found.whole.count, limit)
      answer.total = found.total
      answer.isCounted = found.isCounted
      answer.isPartial = found.isPartial
    } catch is CancellationError {
      return nil
    } catch {
      if (error as? DatabaseError)?.resultCode == .SQLITE_INTERRUPT { return nil }
      answer.failure = IndexError(error).message
    }
    return Task.isCancelled ? nil : answer
  }

  /// The best passages of some rows of an answer, by note, each note's in the order of the file.
  ///
  /// A note without any, as one that is gone since, gives its head.
  /// - Parameters:
  ///   - rows: places in ``TypedAnswer/notes``; those beyond its end are left out.
  ///   - each: passages of a note at most, each of a section of its own.
  package func passages(
    of answer: TypedAnswer, rows: Range<Int>, each: Int = 3
  ) -> [[SearchHit]] {
    guard let condition = answer.condition else { return [] }
    let sources = answer.notes[rows.clamped(to: answer.notes.indices)].map(\.source)
    return index.passages(sources, condition, each: each)
  }

  /// Close spellings of the words of an answer's query that no note has, by word.
  package func spellings(of answer: TypedAnswer) -> [(word: String, near: [String])] {
    answer.condition.flatMap { try? index.spellings($0) } ?? []
  }
}

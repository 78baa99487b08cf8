import Browser
import Dispatch
import Layout
import Markup
import Notes
import Synchronization
import WikiIndex

/// Asks the index for the browser, on background threads; of searches only the newest is answered.
final class WikiAsking: Sendable {
  private let keeping: WikiKeeping
  private let folder: WikiFolder
  private let inbox: Inbox
  private let others = DispatchQueue(label: "mentions", qos: .utility)
  /// The search of the index that is in use.
  private let typing = Mutex<(index: NoteIndex, search: TypedSearch)?>(nil)
  private let newestMention = Mutex(0)

  /// Notes that are listed at most, those of them that are shown before the others are read, and
  /// passages of each.
  private static let limit = 40
  private static let firstRows = 14
  private static let passageLimit = 2
  /// Notes that are read for mentions at most, and rows that are shown of them.
  private static let mentionLimit = (read: 60, shown: 20)

  init(_ keeping: WikiKeeping, _ folder: WikiFolder, _ inbox: Inbox) {
    self.keeping = keeping
    self.folder = folder
    self.inbox = inbox
  }

  /// Searches; a search that is still under way is given up.
  func search(_ text: String, ticket: Int) {
    guard let index = keeping.index else { return }
    let search = typing.withLock { typing in
      if let known = typing, known.index === index { return known.search }
      let search = TypedSearch(index)
      typing = (index, search)
      return search
    }
    search.type(text, now: Clock.now) { [inbox] answer in
      let first = search.passages(of: answer, rows: 0..<Self.firstRows, each: Self.passageLimit)
      var findings = Self.findings(answer, search)
      findings.list(answer, first)
      inbox.post(.searched(findings, text: text, ticket: ticket))
      guard answer.notes.count > Self.firstRows, !Task.isCancelled else { return }
      let rest = search.passages(
        of: answer, rows: Self.firstRows..<Self.limit, each: Self.passageLimit)
      findings.list(answer, first + rest)
      inbox.post(.searched(findings, text: text, ticket: ticket))
    }
  }

  /// All that is said of an answer but its notes.
  private static func findings(_ answer: TypedAnswer, _ search: TypedSearch) -> SearchFindings {
    var findings = SearchFindings()
    findings.problem =
      answer.problem?.line(in: answer.text) ?? answer.failure.map { "the index failed: \($0)" }
    findings.total = answer.total
    findings.isCounted = answer.isCounted
    findings.filters = answer.filters
    if answer.total == 0 {
      findings.spellings = search.spellings(of: answer).map {
        SearchFindings.Spelling(word: $0.word, near: $0.near)
      }
    }
    return findings
  }

  // MARK: - Mentions

  /// Finds places that name a note without linking to it, among the notes that the index gives for
  /// its names.
  func mentions(of path: String, ticket: Int) {
    newestMention.withLock { $0 = ticket }
    others.async { [self] in
      guard newestMention.withLock({ $0 }) == ticket, let index = keeping.index,
        let note = folder.read(path)?.note
      else { return }
      inbox.post(.mentions(found(note, index), ticket: ticket))
    }
  }

  private func found(_ note: Note, _ index: NoteIndex) -> [UnlinkedMention] {
    let names = ([note.title] + note.aliases).filter { $0.unicodeScalars.count >= 3 }
    let phrases = names.prefix(8).map { "\"" + $0.replacing("\"", with: " ") + "\"" }
    var options = SearchOptions(now: Clock.now)
    options.limit = Self.mentionLimit.read
    options.isTyping = true
    guard
      let query = try? Query(
        parsing: phrases.joined(separator: " OR "), today: Clock.now / 86_400),
      query.condition != nil, let answer = try? index.search(query, options)
    else { return [] }
    let finder = MentionFinder(names: names)
    var mentions: [UnlinkedMention] = []
    for hit in answer.hits where hit.path != note.path {
      guard mentions.count < Self.mentionLimit.shown, let read = folder.read(hit.path),
        finder.mayOccur(in: read.document.source),
        let first = finder.mentions(in: read).first
      else { continue }
      mentions.append(
        UnlinkedMention(
          path: hit.path, title: hit.title, line: first.place.line, sentence: first.context))
    }
    return mentions
  }
}

extension SearchFindings {
  /// Notes with most of the words that are listed at most.
  private static let nearLimit = 8

  /// Lists the notes of an answer whose passages are read, in place of what was listed.
  fileprivate mutating func list(_ answer: TypedAnswer, _ passages: [[SearchHit]]) {
    let listed = zip(answer.notes, passages).map { FoundNote($0, $1) }
    notes = Array(listed.prefix(answer.whole))
    nearMisses = Array(listed.dropFirst(answer.whole).prefix(Self.nearLimit))
  }
}

extension FoundNote {
  /// A note of an answer as the browser lists it.
  init(_ note: TypedHit, _ passages: [SearchHit]) {
    self.init(
      path: note.path, title: note.title,
      passages: passages.map {
        Passage(
          section: $0.section, line: $0.line, isOfNote: $0.isOfNote,
          pieces: $0.pieces(readingMath: ReadableText.ofMath).map {
            Piece($0.text, isMatch: $0.isMatch)
          })
      })
  }
}

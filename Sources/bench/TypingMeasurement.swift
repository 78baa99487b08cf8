import ArgumentParser
import Foundation
import WikiIndex

/// Times a search after each letter, alone.
struct TypingBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "typing", abstract: "Measure searching after each letter that is typed.")

  @Argument(help: "The folder of notes.") var folder: String
  @Option(help: "How often the queries are typed.", transform: Timing.runs) var runs = 5
  @Flag(help: "Print each beginning of a query with its time.") var each = false

  func run() throws {
    let wiki = WikiFolder(root: URL(fileURLWithPath: folder).standardizedFileURL.path)
    let place = IndexPlace(root: wiki.root)
    try TypingMeasurement(wiki: wiki, place: place, runs: runs, tellsEach: each).run()
  }
}

/// Types queries a letter at a time; every beginning is a search with its passages.
struct TypingMeasurement {
  let wiki: WikiFolder
  let place: IndexPlace
  var runs = 1
  var tellsEach = false

  static let queries = [
    "call context", "task user error", "schema migration", "zorilin", "the value of",
  ]

  func run() throws {
    // What an index learned from one round is not there in the next.
    var rounds: [[Typed]] = []
    for round in 0...runs {
      let typed = try type(TypedSearch(ReadyIndex.open(wiki, at: place).index))
      if round > 0 { rounds.append(typed) }
    }
    if tellsEach {
      for (number, text) in Self.beginnings.enumerated() {
        let all = rounds.map { $0[number] }
        report(
          "'\(text)'", Self.text(all.map(\.whole), 50),
          "without passages \(Self.text(all.map(\.listed), 50))")
      }
    }
    let whole = rounds.joined().map(\.whole)
    report("search as you type, p50", Self.text(whole, 50), "20 notes with passages")
    report("search as you type, p95", Self.text(whole, 95))
    report("search as you type, first letter, p50", Self.text(rounds.map { $0[0].whole }, 50))
  }

  /// Seconds until the notes are listed, and until 20 of them have their passages.
  private struct Typed {
    var listed: Double
    var whole: Double
  }

  private static let beginnings = queries.flatMap { query in
    (1...query.count).map { String(query.prefix($0)) }
  }

  private func type(_ search: TypedSearch) throws -> [Typed] {
    let clock = ContinuousClock()
    return try Self.beginnings.map { text in
      let start = clock.now
      let answer = try search.wait(for: text)
      let listed = clock.now - start
      _ = search.passages(of: answer, rows: 0..<20, each: 1)
      return Typed(listed: listed / .seconds(1), whole: (clock.now - start) / .seconds(1))
    }
  }

  private static func text(_ seconds: [Double], _ percent: Int) -> String {
    Timing.text(Timing.percentile(percent, of: seconds))
  }
}

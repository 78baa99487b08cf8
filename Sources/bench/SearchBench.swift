import ArgumentParser
import Foundation
import Notes
import WikiIndex

/// Times searches of an indexed folder, by class of query; the worst classes are common words.
struct SearchBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Measure searching as one types, by class of query.")

  @Argument(help: "The folder of notes.") var folder: String
  @Option(help: "Runs a query.", transform: Timing.runs) var runs = 7

  private static let classes: [(name: String, queries: [String])] = [
    ("common word", ["the ", "queue ", "value ", "with "]),
    ("prefix of 1 letter", ["s", "c", "t", "a"]),
    ("prefix of 2 letters", ["st", "co", "re", "th"]),
    ("prefix of 3 letters", ["con", "que", "str", "pro"]),
    ("common word and prefix", ["queue d", "cache st", "the ti", "token er"]),
    ("two words", ["queue deadline ", "cache latency ", "lock retry "]),
    ("five common words", ["the of to and in ", "value task context user cache "]),
    ("either of common words", ["the OR of OR queue ", "cache OR token OR value "]),
    ("no hit", ["queue zzzyx ", "the of zzzyx "]),
    ("a filter", ["has:incident queue ", "tag:daily the "]),
  ]

  func run() throws {
    let wiki = WikiFolder(root: URL(fileURLWithPath: folder).standardizedFileURL.path)
    let clock = ContinuousClock()
    let start = clock.now
    let index = try ReadyIndex.open(wiki, at: IndexPlace(root: wiki.root)).index
    report("index ready", Timing.text(seconds(clock.now - start)))
    let search = TypedSearch(index)
    for (name, queries) in Self.classes {
      var first: [Double] = []
      var shown: [Double] = []
      var count = 0
      for query in queries {
        for run in 0...runs {
          let begin = clock.now
          let answer = try search.wait(for: query)
          let middle = clock.now
          _ = search.passages(of: answer, rows: 0..<20, each: 1)
          guard run > 0 else { continue }
          first.append(seconds(middle - begin))
          shown.append(seconds(clock.now - begin))
          count = max(count, answer.total)
        }
      }
      report(
        name, "\(middle(first)) p95 \(last(first))",
        "with 20 passages \(middle(shown)) p95 \(last(shown)), \(count) hits")
    }
  }

  private func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
  }

  private func middle(_ times: [Double]) -> String { Timing.text(Timing.percentile(50, of: times)) }

  private func last(_ times: [Double]) -> String {
    Timing.text(Timing.percentile(95, of: times))
  }
}

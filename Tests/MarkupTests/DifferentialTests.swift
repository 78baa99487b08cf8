import Foundation
import TestSupport
import Testing

@testable import Markup

@Suite(
  .enabled(if: Peer.isPresent, "cmark-gfm is not installed"),
  .enabled(if: Specification.isPresent, "the specifications are not beside the package"))
struct DifferentialTests {
  @Test func examples() throws {
    try compare(Specification.all().map(\.markdown), explainedAtMost: 0.06)
  }

  @Test func mutatedExamples() throws {
    var mutator = MarkdownMutator(seed: 4)
    let examples = Specification.all().map { Array($0.markdown.utf8) }
    let texts = (0..<600).map { _ in
      let example = examples.randomElement(using: &mutator.generator) ?? []
      return String(
        decoding: mutator.mutation(of: example, with: MarkdownMutator.pieces), as: UTF8.self)
    }
    try compare(texts, explainedAtMost: 0.06)
  }

  @Test func randomText() throws {
    var mutator = MarkdownMutator(seed: 5)
    let texts = (0..<300).map { _ in
      String(decoding: mutator.text(from: MarkdownMutator.pieces, count: 12), as: UTF8.self)
    }
    try compare(texts, explainedAtMost: 0.3)
  }

  @Test(
    .enabled(if: Corpus.isPresent, "the collections of notes are not beside the package"),
    arguments: Corpus.names)
  func notes(corpus: String) throws {
    try compare(try Corpus.sample(of: corpus, every: 12), explainedAtMost: 0.05)
  }

  private func compare(_ texts: [String], explainedAtMost bound: Double) throws {
    let theirs = try Peer.html(of: texts).map(Peer.comparable)
    var counts: [String: Int] = [:]
    for (text, theirs) in zip(texts, theirs) {
      let ours = Peer.comparable(HTMLWriter.html(text, .gfm))
      guard ours != theirs else { continue }
      if let known = KnownDifference.all.first(where: { $0.explains(text, ours, theirs) }) {
        counts[known.name, default: 0] += 1
      } else {
        Issue.record("\(text.debugDescription)\nours\n\(ours)\ntheirs\n\(theirs)")
      }
    }
    let explained = counts.values.reduce(0, +)
    print("\(texts.count - explained) of \(texts.count) equal; \(counts)")
    #expect(Double(explained) <= bound * Double(texts.count))
  }
}

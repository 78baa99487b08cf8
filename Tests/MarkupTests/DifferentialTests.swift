import Foundation
import TestSupport
import Testing

@testable import Markup

@Suite(
  .enabled(if: Peer.isPresent, "cmark-gfm is not installed"),
  .enabled(if: Specification.isPresent, "the specifications are not beside the package"))
struct DifferentialTests {
  @Test func examples() throws {
    try compare(Specification.all().map(\.markdown), eachExplains: 0.005)
  }

  @Test func mutatedExamples() throws {
    var mutator = MarkdownMutator(seed: 4)
    let examples = Specification.all().map { Array($0.markdown.utf8) }
    let texts = (0..<600).map { _ in
      let example = examples.randomElement(using: &mutator.generator) ?? []
      return String(
        decoding: mutator.mutation(of: example, with: MarkdownMutator.pieces), as: UTF8.self)
    }
    try compare(texts, eachExplains: 0.01)
  }

  @Test func randomText() throws {
    var mutator = MarkdownMutator(seed: 5)
    let texts = (0..<300).map { _ in
      String(decoding: mutator.text(from: MarkdownMutator.pieces, count: 12), as: UTF8.self)
    }
    try compare(texts, eachExplains: 0.04)
  }

  @Test(
    .enabled(
      if: Corpora.have("eips", "swift-evolution"),
      "the collections of notes are not beside the package"),
    arguments: Corpus.names)
  func notes(corpus: String) throws {
    try compare(try Corpus.sample(of: corpus, every: 12), eachExplains: 0.01)
  }

  /// - Parameter bound: the share of the texts that one known difference explains at most.
  private func compare(_ texts: [String], eachExplains bound: Double) throws {
    try #require(!texts.isEmpty)
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
    for (name, count) in counts { #expect(Double(count) <= bound * Double(texts.count), "\(name)") }
  }
}

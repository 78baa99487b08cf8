import TestSupport
import Testing

@testable import Markup

struct ShapeTests {
  @Test func rangesLieInOrderInsideTheirParentsOnRandomText() {
    var mutator = MarkdownMutator(seed: 1)
    let pieces = MarkdownMutator.pieces + MarkdownMutator.wikiPieces
    for _ in 0..<6_000 {
      check(mutator.text(from: pieces, count: Int.random(in: 1...40, using: &mutator.generator)))
    }
  }

  @Test func rangesLieInOrderOnRandomBytes() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<2_000 {
      let count = Int.random(in: 0...80, using: &generator)
      check((0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }
  }

  @Test(.enabled(if: Specification.isPresent, "the specifications are not beside the package"))
  func rangesLieInOrderOnEveryExampleAndItsMutations() {
    var mutator = MarkdownMutator(seed: 3)
    let pieces = MarkdownMutator.pieces + MarkdownMutator.wikiPieces
    for example in Specification.all() {
      let bytes = Array(example.markdown.utf8)
      check(bytes)
      for _ in 0..<3 { check(mutator.mutation(of: bytes, with: pieces)) }
    }
  }

  private func check(_ source: [UInt8]) {
    for dialect in [Dialect.notes, .gfm] {
      let document = Document(parsing: source, dialect: dialect)
      if let flaw = document.flaw() {
        Issue.record("\(flaw) in \(String(decoding: source, as: UTF8.self).debugDescription)")
      }
      _ = document.readAll()
    }
  }
}

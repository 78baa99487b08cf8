import Foundation
import Notes
import TestSupport
import Testing

@testable import WikiIndex

/// What is read of a note for its passages is what reading all of it gives.
@Suite struct PassageReadingTests {
  @Test(arguments: ["Wiki", "Tests/Fixtures/wikis/harbor"])
  func textsAndHeadingsAreThoseOfTheNote(_ name: String) throws {
    let folder = WikiFolder(root: Places.packageRoot.appending(path: name).path)
    for file in try folder.scan().notes {
      let id = folder.id(ofPath: file.path)
      let whole = try #require(folder.read(file.path, id: id))
      let text = try #require(folder.readText(file.path, id: id))
      #expect(
        PlainBlock.all(text.document).map(\.text) == PlainBlock.all(whole.document).map(\.text))
      #expect(text.headings == whole.note.headings)
      #expect(text.fileLines == whole.fileLines)
    }
  }

  @Test func aCopiedPageIsRestored() throws {
    let copied = """
      title\tQueue depth
      tags\ta, b

      Queue depth
      The queue grows.
      """
    let wiki = try TemporaryFolder(["a.md": copied, "b.md": "# One\n\n## Two\n\ntext\n"])
    let folder = WikiFolder(root: wiki.path)
    for id in ["a", "b"] {
      let whole = try #require(folder.read("\(id).md", id: id))
      let text = try #require(folder.readText("\(id).md", id: id))
      #expect(
        PlainBlock.all(text.document).map(\.text) == PlainBlock.all(whole.document).map(\.text))
      #expect(text.headings == whole.note.headings)
      #expect(text.fileLines == whole.fileLines)
    }
  }

  @Test(arguments: [
    ("queue", "The Queue is full", true), ("queue", "que ue", false), ("queue", "", false),
    ("c++", "in C++ too", true), ("zurich", "Zürich", true), ("x", "no such letter", false),
    ("queue", "deque", false), ("queue", "QUEUE", true), ("end", "the end", true),
    ("queue", "enqueue", false), ("x", "Ω", true),
  ])
  func whatMayStandIsNeverMissed(_ word: String, _ text: String, _ expected: Bool) {
    let finder = TermFinder([[TextTerm(words: [word], written: word)]])
    let bytes = Array(text.utf8)
    #expect(bytes.withUnsafeBufferPointer(finder.mayStand) == expected)
    if !expected { #expect(bytes.withUnsafeBufferPointer(finder.ranges) == [[]]) }
  }

  @Test func everyTermIsFoundInOnePass() {
    let text = "The queue depth: a Queue, deep queues. Queue (depth) and queue? Depths"
    func term(_ words: [String], isPrefix: Bool = false) -> TextTerm {
      TextTerm(words: words, isPrefix: isPrefix, written: words.joined(separator: " "))
    }
    func found(_ terms: [[TextTerm]]) -> [[String]] {
      TermFinder(terms).ranges(in: text).map { ranges in
        ranges.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
      }
    }
    #expect(
      found([
        [term(["queue"])], [term(["queue", "depth"])], [term(["queue", "dep"], isPrefix: true)],
        [term(["deep"]), term(["and"])], [term(["shallow"])], [term(["depth", "queue"])],
      ]) == [
        ["queue", "Queue", "Queue", "queue"], ["queue depth", "Queue (depth"],
        ["queue depth", "Queue (depth", "queue? Depths"], ["deep", "and"], [], [],
      ])
  }

  @Test func aWordOfManyPhrasesIsReadOnce() {
    let term = TextTerm(words: ["a", "a", "b"], written: "a a b")
    #expect(TermFinder([[term]]).ranges(in: "a a a b a b") == [[2..<7]])
  }
}

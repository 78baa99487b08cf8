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
    ("queue", "deque", false), ("queue", "enQUEUE", true), ("end", "the end", true),
  ])
  func whatMayStandIsNeverMissed(_ word: String, _ text: String, _ expected: Bool) {
    let matches = TermMatches(TextTerm(words: [word], written: word))
    let bytes = Array(text.utf8)
    #expect(bytes.withUnsafeBufferPointer(matches.mayStand) == expected)
    if !expected { #expect(matches.ranges(in: WordReader.words(in: bytes)).isEmpty) }
  }
}

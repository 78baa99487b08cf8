import Notes
import TestSupport
import Testing

@testable import WikiIndex

/// Passages of notes that are long, or divided in ways of their own.
struct PassageTests {
  private func passages(_ files: [String: String], _ query: String) async throws -> [SearchHit] {
    let wiki = try TemporaryFolder(files)
    let index = try NoteIndex.memory(WikiFolder(root: wiki.path))
    try index.update()
    let search = TypedSearch(index)
    let answer = try #require(await search.answer(query, now: 0))
    return search.passages(of: answer, rows: 0..<1).flatMap(\.self)
  }

  /// A look at all lines for each passage would not end.
  @Test func aNoteOfOneSectionGivesOnePassage() async throws {
    let paragraphs = (0..<12_000).map { "Water \($0) goes down.\n" }.joined(separator: "\n")
    let hits = try await passages(["long.md": "Before.\n\n" + paragraphs], "water")
    #expect(hits.map(\.line) == [3])
    #expect(hits.map(\.address.description) == ["long"])
  }

  @Test func sectionsOfOneNameAreToldApart() async throws {
    let hits = try await passages(
      ["twice.md": "Water first.\n\n# Same\n\nWater.\n\n# Same\n\nMore water.\n"], "water")
    #expect(hits.map(\.line) == [1, 5, 9])
    #expect(hits.map(\.address.description) == ["twice", "twice#Same", "twice#same-1"])
    #expect(hits.map(\.section) == [nil, "Same", "Same"])
  }
}

import Foundation
import Glibc
import Notes
import TestSupport
import Testing

@testable import WikiIndex

/// Very many files that get other names at once.
@Suite struct RenameTests {
  private let wiki: TemporaryFolder
  private let cache: TemporaryFolder
  private let folder: WikiFolder
  private let place: IndexPlace
  private let count = 2_200

  init() throws {
    wiki = try TemporaryFolder()
    for number in 0..<count {
      try wiki.write("f\(number % 11)/n\(number).md", "[[n\(number + 1)]] word\(number % 90)\n")
    }
    cache = try TemporaryFolder()
    folder = WikiFolder(root: wiki.path)
    place = IndexPlace(file: "\(cache.path)/lore/x.sqlite")
    try NoteIndex.open(folder, at: place).update()
  }

  private func renameNotes(_ numbers: Range<Int>, to letter: String) {
    for number in numbers {
      let path = "\(wiki.path)/f\(number % 11)"
      rename("\(path)/n\(number).md", "\(path)/\(letter)\(number).md")
    }
  }

  private func expectLikeOneFromScratch() throws {
    let fresh = try NoteIndex.memory(folder)
    try fresh.update()
    #expect(
      try IndexContents(try NoteIndex.open(folder, at: place)) == IndexContents(fresh))
  }

  @Test func aFewAreTakenOutAndPutIn() throws {
    renameNotes(0..<400, to: "m")
    let change = try NoteIndex.open(folder, at: place).update()
    #expect(change.written.count == 400)
    #expect(change.removed.count == 400)
    try expectLikeOneFromScratch()
  }

  /// So many are written anew with all others, which are no change.
  @Test func mostAreAnIndexFromScratch() throws {
    renameNotes(0..<2_150, to: "a")
    try wiki.write("f0/extra.md", "new [[a3]]")
    let change = try NoteIndex.open(folder, at: place).update()
    #expect(change.written.count == 2_151)
    #expect(change.removed.count == 2_150)
    #expect(change.removed.contains("f7/n7.md"))
    try expectLikeOneFromScratch()
    #expect(try NoteIndex.open(folder, at: place).update().isEmpty)
  }
}

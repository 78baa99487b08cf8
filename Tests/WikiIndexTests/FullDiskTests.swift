import Foundation
import Notes
import TestSupport
import Testing

@testable import WikiIndex

/// An index whose file system has no room left.
@Suite(.serialized, .enabled(if: SmallDisk.isPossible, "no file system can be mounted here"))
struct FullDiskTests {
  private let folder: WikiFolder
  private let wiki: TemporaryFolder

  init() throws {
    let words = (0..<200).map { "word\($0 * 7 % 311)" }.joined(separator: " ")
    wiki = try TemporaryFolder(
      Dictionary(
        uniqueKeysWithValues: (0..<120).map {
          ("n\($0).md", "# Note \($0)\n\n[[n\($0 + 1)]] needle\($0)\n\n\(words)\n")
        }))
    folder = WikiFolder(root: wiki.path)
  }

  private func found(_ text: String, _ index: NoteIndex) throws -> [String] {
    try index.search(try Query(parsing: text, today: 0), SearchOptions(now: 0)).hits.map(\.id)
  }

  @Test(arguments: [0, 16, 64, 200, 400, 700, 1_200, 2_000])
  func anIndexIsDoneWithoutAndMadeLater(_ kilobytes: Int) throws {
    let disk = try SmallDisk(kilobytes: max(4, kilobytes))
    if kilobytes == 0 { try disk.fill() }
    let place = IndexPlace(file: "\(disk.path)/lore/x.sqlite")
    for _ in 0..<2 {
      let ready = try ReadyIndex.open(folder, at: place)
      #expect(try found("needle77", ready.index) == ["n77"])
      let wiki = try ready.index.loadedWiki(scan: ready.scan)
      #expect(wiki.graph == (try folder.load().graph))
    }
    try disk.resize(kilobytes: 64 << 10)
    let ready = try ReadyIndex.open(folder, at: place)
    #expect(ready.index.place == place)
    let fresh = try NoteIndex.memory(folder)
    try fresh.update()
    #expect(try IndexContents(ready.index) == IndexContents(fresh))
  }

  @Test func oneThatFillsUpLaterGoesOnWithout() throws {
    let disk = try SmallDisk(kilobytes: 32 << 10)
    let place = IndexPlace(file: "\(disk.path)/lore/x.sqlite")
    try NoteIndex.open(folder, at: place).update()
    try disk.fill()
    for number in 0..<60 { try wiki.write("n\(number).md", "# Note\n\nlater\(number) [[n9]]") }
    let ready = try ReadyIndex.open(folder, at: place)
    #expect(try found("later44", ready.index) == ["n44"])
    #expect(try found("needle44", ready.index) == [])
    try disk.resize(kilobytes: 64 << 10)
    let again = try ReadyIndex.open(folder, at: place)
    #expect(again.index.place == place)
    let fresh = try NoteIndex.memory(folder)
    try fresh.update()
    #expect(try IndexContents(again.index) == IndexContents(fresh))
  }
}

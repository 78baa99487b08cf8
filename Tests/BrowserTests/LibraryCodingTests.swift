import Notes
import Testing

@testable import Browser

/// A library that was written is the same when it is read again.
struct LibraryCodingTests {
  private func written(_ library: Library) -> [UInt8] {
    var bytes: [UInt8] = []
    library.write(to: PackedWriter { bytes.append(contentsOf: $0) })
    return bytes
  }

  private func read(_ bytes: [UInt8], _ graph: LinkGraph) -> Library? {
    bytes.withUnsafeBytes { bytes in
      var reader = PackedReader(bytes)
      return Library(graph, reading: &reader)
    }
  }

  @Test func itIsTheSame() throws {
    let library = Driver.library
    let same = try #require(read(written(library), library.graph))
    #expect(!library.tables.isEmpty && !library.incidents.isEmpty && !library.tags.isEmpty)
    #expect(!library.tasks.isEmpty)
    #expect(Array(same.tables) == Array(library.tables))
    #expect(Array(same.incidents) == Array(library.incidents))
    #expect(Array(same.tasks) == Array(library.tasks))
    #expect(same.tags == library.tags)
    #expect(same.facts.newestIncidents == library.facts.newestIncidents)
    #expect(same.facts.incidentYears == library.facts.incidentYears)
    #expect(same.ghosts == library.ghosts)
    for letters in ["a", "bed", "w a", "head"] {
      let pattern = FuzzyPattern(letters)
      #expect(same.finder.search(pattern).hits == library.finder.search(pattern).hits)
    }
  }

  @Test func ofAnotherGraphOrDamagedItIsNone() {
    let library = Driver.library
    let bytes = written(library)
    #expect(read(bytes, LinkGraph(entries: [])) == nil)
    #expect(read(Array(bytes.dropLast(40)), library.graph) == nil)
    for place in stride(from: 40, to: bytes.count - 40, by: 997) {
      var damaged = bytes
      damaged[place] ^= 1
      // What only parts two arrays is not looked at.
      guard let same = read(damaged, library.graph) else { continue }
      #expect(Array(same.tables) == Array(library.tables))
      #expect(Array(same.incidents) == Array(library.incidents))
      #expect(same.tags == library.tags)
    }
  }
}

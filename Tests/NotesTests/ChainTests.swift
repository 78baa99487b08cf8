import Notes
import TestSupport
import Testing

/// Shortest chains of links, against an enumeration of all of them.
@Suite struct ChainTests {
  private func wiki(_ links: [String: [String]]) -> LinkGraph {
    SampleWiki(
      Dictionary(
        uniqueKeysWithValues: links.map { name, targets in
          ("\(name).md", targets.map { "[[\($0)]]" }.joined(separator: " ") + "\n")
        })
    ).graph
  }

  private func chains(
    _ graph: LinkGraph, _ from: String, _ to: String, count: Int = 3, maxDepth: Int = 8,
    walksBack: Bool = false
  ) -> [String] {
    guard let start = graph.note(withID: from), let end = graph.note(withID: to) else { return [] }
    return graph.chains(
      from: start, to: end, count: count, maxDepth: maxDepth, walksBack: walksBack
    ).map { chain in
      chain.steps.reduce(from) { $0 + ($1.isBackward ? "<" : ">") + graph.id(of: $1.to) }
    }
  }

  @Test func shorterChainsComeFirstAndLinksDecideTies() {
    let graph = wiki([
      "a": ["c", "b", "d"], "b": ["z"], "c": ["z"], "d": ["e"], "e": ["z"], "z": ["a"],
    ])
    #expect(chains(graph, "a", "z") == ["a>c>z", "a>b>z", "a>d>e>z"])
    #expect(chains(graph, "a", "z", count: 1) == ["a>c>z"])
    #expect(chains(graph, "a", "z", maxDepth: 2) == ["a>c>z", "a>b>z"])
    #expect(chains(graph, "a", "z", maxDepth: 1).isEmpty)
    #expect(chains(graph, "a", "a").isEmpty)
  }

  @Test func linksAreGoneAgainstOnlyOnDemand() {
    let graph = wiki(["a": ["b"], "b": [], "c": ["b"], "d": ["c"]])
    #expect(chains(graph, "a", "d").isEmpty)
    #expect(chains(graph, "a", "d", walksBack: true) == ["a>b<c<d"])
    let both = wiki(["a": ["b"], "b": ["a"]])
    #expect(chains(both, "a", "b", walksBack: true) == ["a>b"])
  }

  @Test func theLinkWithARelationIsTaken() throws {
    let wiki = SampleWiki([
      "a.md": "---\nrelated: [b]\n---\nSee [[b]].\n\n## Related\n\n- [[b]] — because\n",
      "b.md": "x",
    ])
    let (a, b) = (try #require(wiki.graph.note(withID: "a")), 1)
    let chain = try #require(
      wiki.graph.chains(from: a, to: b, count: 1, maxDepth: 1).first)
    let ordinal = wiki.graph.ordinal(of: chain.steps[0].link)
    #expect(wiki.notes["a"]?.links[ordinal].reason == "because")
  }

  /// All simple paths, by length, then by the order of the links.
  private func all(_ graph: LinkGraph, _ start: Int, _ end: Int, _ maxDepth: Int) -> [[Int]] {
    var found: [(notes: [Int], ranks: [Int])] = []
    func walk(_ notes: [Int], _ ranks: [Int]) {
      let last = notes[notes.count - 1]
      if last == end { return found.append((notes, ranks)) }
      guard ranks.count < maxDepth else { return }
      var seen: Set<Int> = [last]
      var rank = 0
      for next in graph.links(from: last).compactMap({ graph.noteDestination(of: $0) })
      where seen.insert(next).inserted {
        if !notes.contains(next) { walk(notes + [next], ranks + [rank]) }
        rank += 1
      }
    }
    walk([start], [])
    return found.sorted {
      $0.ranks.count == $1.ranks.count
        ? $0.ranks.lexicographicallyPrecedes($1.ranks) : $0.ranks.count < $1.ranks.count
    }.map(\.notes)
  }

  @Test(arguments: 0..<30) func agreesWithAllPaths(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) + 1)
    let count = 4 + random.below(5)
    var links: [String: [String]] = [:]
    for note in 0..<count {
      links["n\(note)"] = (0..<random.below(4)).map { _ in "n\(random.below(count))" }
    }
    let graph = wiki(links)
    for end in 1..<count {
      for maxDepth in [2, 4, 8] {
        let expected = Array(all(graph, 0, end, maxDepth).prefix(6))
        let found = graph.chains(from: 0, to: end, count: 6, maxDepth: maxDepth).map(\.notes)
        #expect(found == expected)
      }
    }
  }

  @Test func cliquesWithoutAWayOutEnd() {
    // Everything leads to everything but only the start leads on.
    var links: [String: [String]] = [:]
    let names = (0..<60).map { "n\($0)" }
    for name in names { links[name] = names.filter { $0 != name } }
    links["n0", default: []].append("z")
    links["z"] = []
    #expect(chains(wiki(links), "n0", "z", count: 5, maxDepth: 12) == ["n0>z"])
  }
}

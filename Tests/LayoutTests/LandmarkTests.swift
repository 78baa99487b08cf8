import Layout
import Markup
import Notes
import Testing

@Suite struct LandmarkTests {
  private let flow = Sample.flow(
    """
    ---
    sources: ["[[src]]"]
    ---
    # Title
    one [[a]] two [[b]][^1]

    ## Outage 2026-01-02
    System: it broke. #tag

    | x |
    |---|
    | [c](c.md) |

    ```
    code
    ```

    [^1]: note with [[d]]

    last
    """)

  private func walk(_ kind: Landmark.Kind) -> [Landmark] {
    guard let first = flow.next(kind, after: -1), let last = flow.previous(kind, before: .max)
    else {
      return []
    }
    let found = Array(sequence(first: first) { flow.next(kind, after: $0.offset) })
    let back = Array(sequence(first: last) { flow.previous(kind, before: $0.offset) })
    #expect(back == found.reversed())
    return found
  }

  @Test func linksInOrderWithTheCards() {
    let targets = walk(.link).map { landmark -> String in
      guard case .link(let index)? = landmark.link else { return "" }
      return flow.note.links[index].target
    }
    #expect(targets == ["src", "a", "b", "c.md", "d"])
  }

  @Test(arguments: Landmark.Kind.allCases)
  func landmarksAreShownByTheirUnit(_ kind: Landmark.Kind) {
    let found = walk(kind)
    #expect(!found.isEmpty)
    for landmark in found where flow.units[landmark.unit].kind != .card {
      #expect(flow.units[landmark.unit].range.contains(landmark.offset), "\(kind)")
    }
  }

  @Test func footnotesAreAtTheEnd() throws {
    guard case .footnote(let node)? = walk(.footnote).first?.link else {
      Issue.record("no footnote")
      return
    }
    let unit = try #require(flow.units(ofFootnote: node)).lowerBound
    #expect(unit == flow.units.count - 1)
    #expect(flow.lines(of: unit, width: 40).map(\.text) == ["¹ note with d"])
    #expect(flow.unit(atOffset: flow.units[unit].range.lowerBound) == unit)
  }

  @Test func everyByteAndLineHasAUnit() {
    for offset in 0...flow.document.source.count + 1 {
      #expect(flow.units[flow.unit(atOffset: offset)].range.lowerBound <= offset)
    }
    for line in -1...40 { #expect(flow.units.indices.contains(flow.unit(atLine: line))) }
    for line in [5, 7, 8, 10, 14, 20] { #expect(flow.units[flow.unit(atLine: line)].line == line) }
  }
}

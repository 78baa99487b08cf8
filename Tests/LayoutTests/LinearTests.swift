import Notes
import Testing

@testable import Layout

/// Pages that are read aloud.
@Suite struct LinearTests {
  private static let text = """
    # Title

    See [[one]] and [two](two.md), <https://example.org/x>.

    > quoted

    > [!warning] Mind
    > the step

    | Plant | Litres |
    |---|---:|
    | Beans | 2 |

    ```python
    a = 1
    ```

    ---

    - [x] done
    - item with ![[pic.png]]
    """

  private func lines() -> [String] {
    let flow = Sample.flow(Self.text, path: "a.md")
    var look = Look(links: { $0 == 1 ? .missing : .resolved })
    look.isLinear = true
    look.numbersLinks = true
    return TextPage(flow, width: 80, look: look).map { $0 }
  }

  @Test func linksAreNumberedInTheOrderOfTheText() {
    let text = lines().joined(separator: "\n")
    #expect(text.contains("See one [1] and two (missing) [2], https://example.org/x [3]."))
    #expect(text.contains("image: pic.png [4]"))
  }

  @Test func footnotesAreNoLinks() {
    let text = "Said [here](b.md)[^1] and there.[^log]\n\n[^1]: First.\n[^log]: Second.\n"
    let flow = Sample.flow(text, path: "a.md")
    var look = Look()
    look.isLinear = true
    look.numbersLinks = true
    let lines = TextPage(flow, width: 80, look: look).map { $0 }
    #expect(lines.contains("Said here [1][^1] and there.[^log]"))
    #expect(lines.contains("[^1] First.") && lines.contains("[^log] Second."))
  }

  @Test func nothingIsDrawn() {
    let drawn = Set(lines().joined()).intersection(Set("│─┌┐└┘▌▎•☐☑▸▾⧉▢"))
    #expect(drawn.isEmpty)
  }

  @Test func tablesAreReadRowByRow() {
    #expect(lines().contains("Plant: Beans"))
    #expect(lines().contains("Litres: 2"))
    #expect(lines().contains("python:"))
    #expect(lines().contains("> quoted"))
    #expect(lines().contains { $0.hasPrefix("done: ") })
  }
}

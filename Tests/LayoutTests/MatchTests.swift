import Cells
import Layout
import Markup
import Testing

@Suite struct MatchTests {
  private func found(_ text: String, in markdown: String) -> [String] {
    let flow = Sample.flow("# T\n\n" + markdown)
    return flow.matches(of: text).map {
      String(decoding: flow.document.source[$0.range], as: UTF8.self)
    }
  }

  @Test func caseAndAccentsFold() {
    let written = ["Résumé", "RESUME", "re\u{301}sume\u{301}"]
    #expect(found("resume", in: written.joined(separator: " and ")) == written)
    #expect(found("ЕЛКА", in: "ёлка") == ["ёлка"])
    #expect(found("łodz", in: "Łódź") == ["Łódź"])
    #expect(found("straße", in: "Straße") == ["Straße"])
    #expect(found("strasse und smor", in: "Straße und Smørrebrød") == ["Straße und Smør"])
    #expect(found("ß", in: "Masse") == ["ss"])
  }

  @Test func markupDoesNotPartWords() {
    #expect(found("bold text", in: "some **bold** text") == ["bold** text"])
    #expect(found("see that", in: "see\nthat") == ["see\nthat"])
    #expect(found("a & b", in: "a &amp; b") == ["a &amp; b"])
  }

  @Test func everyPlaceIsLookedAt() {
    let flow = Sample.flow(
      """
      # find

      ## find

      - find

      | find | x |
      |---|---|
      | find | find |

      ```
      find
      ```

      <p>find</p>

      Other[^1]

      [^1]: find
      """)
    let matches = flow.matches(of: "find")
    #expect(matches.count == 9)
    #expect(matches.map(\.unit) == matches.map(\.unit).sorted())
    for match in matches {
      let marked = flow.lines(of: match.unit, width: 20).filter {
        $0.columns(of: match) != nil
      }
      #expect(marked.count == 1, "\(match)")
    }
  }

  @Test func matchesCanBeMarked() throws {
    let flow = Sample.flow("a wor\u{301}d in **the** text")
    let match = try #require(flow.matches(of: "word in the").first)
    let line = try #require(flow.lines(of: match.unit, width: 40).last)
    let marked = line.marking(match, Style(role: .match))
    let shown = marked.spans.filter { $0.style.role == .match }.map(\.text).joined()
    #expect(shown == "wor\u{301}d in the")
    #expect(marked.text == line.text)
    #expect(line.columns(of: match) == 2..<13)
  }

  @Test func theLimitEnds() {
    let flow = Sample.flow(String(repeating: "x\n\n", count: 100))
    #expect(flow.matches(of: "x", limit: 7).count == 7)
    #expect(flow.matches(of: "").isEmpty)
  }
}

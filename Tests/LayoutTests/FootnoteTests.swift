import Layout
import Notes
import Testing

/// Footnotes that are written where they are referred to, beside those that are defined.
@Suite struct FootnoteTests {
  private let flow = Sample.flow(
    """
    # T

    One^[First, with [[a]].] and [b](b.md)[^1] and[^name].

    Two^[Second.] and [[c]].

    [^1]: Defined, with [[d]]^[Inside.].
    [^name]: Named.
    """)

  @Test func theyAreNumberedAndStandAtTheEnd() {
    #expect(
      flow.body(60) == [
        "One² and b¹ and[name].", "", "Two³ and c.", "", "────────────",
        "¹ Defined, with d⁴.", "[name] Named.", "² First, with a.", "³ Second.", "⁴ Inside.",
      ])
  }

  @Test func eachIsFoundFromItsNumber() throws {
    var footnotes: [String] = []
    var offset = -1
    while let mark = flow.next(.footnote, after: offset) {
      offset = mark.offset
      guard case .footnote(let node)? = mark.link else { continue }
      let units = try #require(flow.units(ofFootnote: node))
      footnotes.append(
        units.flatMap { flow.lines(of: $0, width: 60) }.map(\.text).joined(separator: "|"))
    }
    #expect(
      footnotes == [
        "² First, with a.", "¹ Defined, with d⁴.", "[name] Named.", "³ Second.", "⁴ Inside.",
      ])
  }

  @Test func linksComeInTheOrderOfThePage() {
    var targets: [String] = []
    var offset = -1
    while let mark = flow.next(.link, after: offset) {
      offset = mark.offset
      if case .link(let link)? = mark.link { targets.append(flow.note.links[link].target) }
      #expect(flow.unit(atOffset: offset) == mark.unit)
    }
    #expect(targets == ["b.md", "c", "d", "a"])
    var back: [String] = []
    offset = .max
    while let mark = flow.previous(.link, before: offset) {
      offset = mark.offset
      if case .link(let link)? = mark.link { back.append(flow.note.links[link].target) }
    }
    #expect(back == targets.reversed())
  }

  @Test func theTextOfTheNoteHasThemInBrackets() {
    let note = NoteReader().read(
      path: "a.md", bytes: Array("# T\n\n- It holds^[as [[b]] says] [[c]].".utf8))
    #expect(note.links.map(\.target) == ["b", "c"])
    #expect(note.links.last?.context.contains("holds (as b says)") == true)
  }
}

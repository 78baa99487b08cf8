import Cells
import Layout
import Markup
import Testing

@Suite struct PagePropertyTests {
  @Test(arguments: 0..<60)
  func linesFitAndTellTheTruth(_ seed: UInt64) {
    var random = RandomMarkdown(seed: seed)
    let flow = Sample.flow(random.note())
    let source = flow.document.source
    for width in [88, 58, 36, 10, 3] {
      for line in flow.page(width) {
        #expect(line.pan != nil || line.width <= width || line.hasOneCluster, "\(line.text)")
        #expect(line.width == TextWidth.width(of: line.text) || line.hasMarksApart)
        #expect(line.spans.last.map { !$0.text.hasSuffix(" ") } ?? true)
        #expect(!line.text.utf8.contains { $0 < 0x20 || $0 == 0x7f })
        #expect((1...flow.line(at: source.count)).contains(line.sourceLine))
        for span in line.spans {
          guard let place = span.source, place.count == span.text.utf8.count else { continue }
          let written = String(decoding: source[place], as: UTF8.self)
          #expect(
            plain(span.text) == plain(written),
            "\(span.text.debugDescription) for \(written.debugDescription)")
        }
        let panned = line.panned(by: 5, width: width)
        #expect(line.pan == nil || panned.width <= width)
      }
    }
  }

  /// A text as titles and kinds of callouts are told: with a capital, and blanks for what joins
  /// words.
  private func plain(_ text: String) -> String {
    String(text.lowercased().map { "\t\n-_".contains($0) ? " " : $0 })
  }

  @Test(arguments: 0..<40)
  func nothingIsSentToTheTerminal(_ seed: UInt64) {
    var random = RandomMarkdown(seed: seed)
    let flow = Sample.flow(random.note())
    for width in [60, 24] {
      for line in TextPage(flow, width: width) {
        #expect(
          !line.unicodeScalars.contains { $0.value < 0x20 || (0x7f..<0xa0).contains($0.value) })
        #expect(!line.unicodeScalars.contains { $0.value == 0x202e })
        #expect(TextWidth.width(of: line) <= width)
      }
    }
  }

  @Test(arguments: 0..<40)
  func unitsAreInOrderAndFindable(_ seed: UInt64) {
    var random = RandomMarkdown(seed: seed)
    let flow = Sample.flow(random.note())
    var last = 0
    for (index, unit) in flow.units.enumerated() {
      if unit.kind == .footnoteRule { break }
      #expect(unit.range.lowerBound >= last)
      last = unit.range.lowerBound
      let found = flow.unit(atOffset: last)
      #expect(flow.units[found].range.lowerBound == last || index == 0)
    }
  }
}

extension PageLine {
  /// Whether beside the marks it has but one cluster, which may be wider than the page.
  fileprivate var hasOneCluster: Bool {
    text.filter { !"▎ •◦▪☐☑0123456789.¹↪".contains($0) }.count <= 1
  }

  /// Whether a mark begins a span, so that it is counted with the base that it does not join.
  fileprivate var hasMarksApart: Bool {
    spans.contains { $0.text.unicodeScalars.first?.properties.isGraphemeExtend ?? false }
  }
}

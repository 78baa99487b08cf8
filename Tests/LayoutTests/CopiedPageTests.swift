import Foundation
import Layout
import Markup
import Notes
import TestSupport
import Testing

@Suite struct CopiedPageTests {
  private static let file = Places.packageRoot.appending(
    path: "Tests/Fixtures/copied-page/copied.txt")

  @Test func headingsAndLinksAreFound() throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    let flow = Sample.flow(text, path: "copied.md")
    #expect(flow.note.isDegraded)
    #expect(flow.units[1].kind == .banner)
    let headings = flow.units.filter { if case .heading = $0.kind { true } else { false } }
    #expect(headings.count == flow.note.headings.count - 1)
    let related = try #require(
      flow.page(66).first { $0.text.hasPrefix("• wiki/shell/pipefail") })
    guard case .link(let index)? = related.link(atColumn: 4) else {
      Issue.record("no link")
      return
    }
    #expect(flow.note.links[index].target == "wiki/shell/pipefail")
    // Lines are those of the file.
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[related.sourceLine - 1].contains("wiki/shell/pipefail"))
  }
}

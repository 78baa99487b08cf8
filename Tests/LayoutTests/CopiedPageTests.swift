import Foundation
import Layout
import Markup
import Notes
import TestSupport
import Testing

@Suite struct CopiedPageTests {
  private static var file: URL? {
    Places.sharedFolder?.appending(path: "seed/contextvar-note-as-copied.txt")
  }

  @Test(.enabled(if: file != nil, "the folder shared is not beside the package"))
  func headingsAndLinksAreFound() throws {
    let text = try String(contentsOf: try #require(Self.file), encoding: .utf8)
    let flow = Sample.flow(text, path: "copied.md")
    #expect(flow.note.isDegraded)
    #expect(flow.units[1].kind == .banner)
    let headings = flow.units.filter { if case .heading = $0.kind { true } else { false } }
    #expect(headings.count == flow.note.headings.count - 1)
    let related = try #require(
      flow.page(66).first { $0.text.hasPrefix("• wiki/tech-patterns/cost-tracker") })
    guard case .link(let index)? = related.link(atColumn: 4) else {
      Issue.record("no link")
      return
    }
    #expect(flow.note.links[index].target == "wiki/tech-patterns/cost-tracker-integration")
    // Lines are those of the file.
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[related.sourceLine - 1].contains("cost-tracker-integration"))
  }
}

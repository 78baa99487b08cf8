import Markup
import Notes

/// Where one `href` or `src` of raw HTML leads.
struct HTMLReference {
  /// As it is written, entities of `&` resolved.
  let written: String
  /// The part before `#`; empty for a place in the note itself.
  let target: String
  let anchor: String?

  /// The value of an attribute; nil where it leads out of the wiki by a scheme.
  init?(_ value: String) {
    written = value.replacing("&amp;", with: "&")
    guard !URLScheme.isIn(destination: written) else { return nil }
    let parts = AnchorCut(written)
    target = percentDecoded(parts.target)
    anchor = parts.anchor.map(percentDecoded)
  }

  /// Where the `href` and `src` values of a part of a source stand in it, in order.
  static func values(_ source: [UInt8], in range: Range<Int>) -> [Range<Int>] {
    HTMLAttributes(source, in: range).all
      .filter { $0.name == "href" || $0.name == "src" }.map(\.value)
  }

  /// What it leads to in the wiki, as a link of markdown would; its anchor is not looked for.
  func resolved(in graph: LinkGraph, from note: Int) -> Resolution {
    graph.resolve(target, anchor: nil, kind: .markdown, from: note)
  }
}

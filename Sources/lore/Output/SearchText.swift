import Cells
import Layout
import Notes
import WikiIndex

/// Hits as text for people: the note, then the line, the section and the passage.
enum SearchText {
  /// Columns before the passages, for the number of the line.
  private static let indent = 7

  /// - Parameter explains: whether scores and matched words are shown.
  static func write(_ hits: [SearchHit], explains: Bool, to sheet: inout TextSheet) {
    for hit in hits {
      sheet.gap()
      sheet.add(
        Span(ReadableText.of(hit.title), style: Style(role: .strong)),
        Span("  \(hit.id)", style: Style(role: .quiet)))
      let line = String(hit.line)
      let padding = String(repeating: " ", count: max(0, 5 - line.count))
      var spans = [Span("\(padding)\(line)  ", style: Style(role: .quiet))]
      if let section = hit.section, section != hit.title {
        spans.append(Span("\(ReadableText.ofProse(section)) › ", style: Style(role: .quiet)))
      }
      sheet.wrap(spans + passage(hit), indent: indent)
      if explains {
        let words = hit.tokens.joined(separator: ", ")
        let score = (hit.score * 100).rounded() / 100
        let blanks = String(repeating: " ", count: indent)
        sheet.add(
          Span("\(blanks)score \(score) · \(words)", style: Style(role: .quiet)), hanging: indent)
      }
    }
  }

  private static func passage(_ hit: SearchHit) -> [Span] {
    hit.pieces(readingMath: ReadableText.ofMath).map {
      $0.isMatch ? Span($0.text, style: Style(role: .accent)) : Span($0.text)
    }
  }
}

extension SearchHit {
  var json: JSONValue {
    let places = matches.map { match in
      JSONValue.object([
        ("start", .integer(match.lowerBound)), ("end", .integer(match.upperBound)),
      ])
    }
    return .object([
      ("id", .string(id)), ("path", .string(path)), ("address", .string(address.description)),
      ("title", .string(title)), ("section", .optional(section)), ("field", .optional(field)),
      ("line", .integer(line)), ("column", .integer(column)), ("snippet", .string(snippet)),
      ("matches", .array(places)), ("score", .number((score * 10_000).rounded() / 10_000)),
      ("tokens", .strings(tokens)),
    ])
  }
}

import Markup
import Notes

/// Where a byte of a note's document is for people.
struct PassagePlace {
  /// From 1, in the file.
  var line: Int
  /// From 1, in Unicode scalars.
  var column: Int
  /// The nearest heading above.
  var section: Heading?

  init(_ text: ReadText, offset: Int) {
    let position = LineMap(text.document.source).position(at: offset)
    line = position.line
    column = position.column
    if let lines = text.fileLines, lines.indices.contains(line - 1) {
      line = lines[line - 1]
      section = text.headings.last { $0.line <= line }
    } else {
      section = text.headings.last { $0.place.range.lowerBound <= offset }
    }
  }

  /// By the heading's text, or by its slug where another before it has the same text.
  func address(_ section: Heading, id: String, in headings: [Heading]) -> Address {
    let isFirst = headings.first { fold($0.text) == fold(section.text) } == section
    let name = isFirst && !section.text.isEmpty ? section.text : section.slug
    return Address(id: id, headings: name.isEmpty ? [] : [name])
  }
}

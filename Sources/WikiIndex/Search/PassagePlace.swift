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

  init(_ read: ReadNote, offset: Int) {
    let position = LineMap(read.document.source).position(at: offset)
    line = position.line
    column = position.column
    if let lines = read.fileLines, lines.indices.contains(line - 1) {
      line = lines[line - 1]
      section = read.note.headings.last { $0.line <= line }
    } else {
      section = read.note.headings.last { $0.place.range.lowerBound <= offset }
    }
  }

  /// By the heading's text, or by its slug where another before it has the same text.
  func address(_ section: Heading, id: String, in note: Note) -> Address {
    let isFirst = note.headings.first { fold($0.text) == fold(section.text) } == section
    let name = isFirst && !section.text.isEmpty ? section.text : section.slug
    return Address(id: id, headings: name.isEmpty ? [] : [name])
  }
}

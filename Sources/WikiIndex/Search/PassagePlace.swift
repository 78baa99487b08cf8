import Markup
import Notes

/// Where a byte of a note's document is for people.
struct PassagePlace {
  /// From 1, in the file.
  var line: Int
  /// From 1, in Unicode scalars.
  var column: Int
}

/// Finds the places of a note's passages; made once for all of them.
struct PassagePlaces {
  private let text: ReadText
  private let lines: LineMap
  private let addresses: [Address]
  private let id: String

  init(_ text: ReadText, id: String) {
    self.text = text
    self.id = id
    lines = LineMap(text.document.source)
    addresses = HeadingNames.addresses(id: id, text.headings)
  }

  /// Line and column of a byte of the document.
  func place(of offset: Int) -> PassagePlace {
    let (line, column) = lines.position(at: offset)
    return PassagePlace(line: fileLine(line), column: column)
  }

  /// The number of the nearest heading above a byte of the document; nil before the first.
  func section(of offset: Int) -> Int? {
    let count: Int
    if text.fileLines == nil {
      count = text.headings.partition { $0.place.range.lowerBound <= offset }
    } else {
      // Headings of a copied page have the places of the file, not of the document.
      let line = fileLine(lines.line(at: offset))
      count = text.headings.partition { $0.line <= line }
    }
    return count == 0 ? nil : count - 1
  }

  /// The text and the address of a section by its number; nil stands for what is before the first.
  func name(of section: Int?) -> (text: String?, address: Address) {
    section.map { (text.headings[$0].text, addresses[$0]) } ?? (nil, Address(id: id))
  }

  private func fileLine(_ line: Int) -> Int {
    guard let lines = text.fileLines, lines.indices.contains(line - 1) else { return line }
    return lines[line - 1]
  }
}

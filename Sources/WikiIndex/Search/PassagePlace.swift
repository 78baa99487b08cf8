import Markup
import Notes

/// Where a byte of a note's document is for people.
struct PassagePlace {
  /// From 1, in the file.
  var line: Int
  /// From 1, in Unicode scalars.
  var column: Int
}

/// Finds lines and columns of a note's file by the bytes of its document.
struct FilePlaces {
  private let lines: LineMap
  /// Lines of the file, where they are not those of the document.
  private let fileLines: [Int]?

  init(_ text: ReadText) {
    lines = LineMap(text.document.source)
    fileLines = text.fileLines
  }

  func place(of offset: Int) -> PassagePlace {
    let (line, column) = lines.position(at: offset)
    return PassagePlace(line: fileLine(line), column: column)
  }

  func line(of offset: Int) -> Int { fileLine(lines.line(at: offset)) }

  private func fileLine(_ line: Int) -> Int {
    guard let fileLines, fileLines.indices.contains(line - 1) else { return line }
    return fileLines[line - 1]
  }
}

/// Finds the places of a note's passages; made once for all of them.
struct PassagePlaces {
  private let text: ReadText
  private let places: FilePlaces
  private let addresses: [Address]
  private let id: String

  init(_ text: ReadText, id: String) {
    self.text = text
    self.id = id
    places = FilePlaces(text)
    addresses = HeadingNames.addresses(id: id, text.headings)
  }

  /// Line and column of a byte of the document.
  func place(of offset: Int) -> PassagePlace { places.place(of: offset) }

  /// The number of the nearest heading above a byte of the document; nil before the first.
  func section(of offset: Int) -> Int? {
    let count: Int
    if text.fileLines == nil {
      count = text.headings.partition { $0.place.range.lowerBound <= offset }
    } else {
      // Headings of a copied page have the places of the file, not of the document.
      let line = places.line(of: offset)
      count = text.headings.partition { $0.line <= line }
    }
    return count == 0 ? nil : count - 1
  }

  /// The text and the address of a section by its number; nil stands for what is before the first.
  func name(of section: Int?) -> (text: String?, address: Address) {
    section.map { (text.headings[$0].text, addresses[$0]) } ?? (nil, Address(id: id))
  }
}

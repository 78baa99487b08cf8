import Markup

/// The headings of a note and which of them a byte stands under.
struct Outline {
  /// A heading with what the other readers ask of it.
  struct Entry {
    var heading: Heading
    var node: Int
    /// Index of the nearest heading of a higher level around it; nil at the top.
    var parent: Int?
    /// Whether it stands in a quote, list or callout and opens no section of the note.
    var isNested: Bool
    /// Folded words of the heading.
    var words: [String]
    var role: SectionRole
    var address: Address
  }

  private(set) var entries: [Entry] = []
  /// Indices of the entries that open sections, in order.
  private var sections: [Int] = []
  private let id: String

  init(_ document: Document, id: String, lines: LineMap, words: SectionNames) {
    self.id = id
    let places = HeadingPlace.all(document, lines: lines)
    let addresses = HeadingNames.addresses(id: id, places.map(\.heading))
    for (index, place) in places.enumerated() {
      if !place.isNested { sections.append(index) }
      let ownWords = SectionNames.words(place.heading.text)
      entries.append(
        Entry(
          heading: place.heading, node: place.node, parent: place.parent, isNested: place.isNested,
          words: ownWords, role: words.role(of: ownWords), address: addresses[index]))
    }
  }

  /// Index of the section that `offset` stands in; nil before the first heading.
  func section(at offset: Int) -> Int? {
    let count = sections.partition { entries[$0].heading.place.range.lowerBound <= offset }
    return count == 0 ? nil : sections[count - 1]
  }

  /// The nearest section around a section, itself included, that holds what `role` says.
  func nearest(_ role: SectionRole, around section: Int?) -> Int? {
    var current = section
    while let index = current {
      if entries[index].role.contains(role) { return index }
      current = entries[index].parent
    }
    return nil
  }

  func text(of section: Int?) -> String? { section.map { entries[$0].heading.text } }
  func address(of section: Int?) -> Address {
    section.map { entries[$0].address } ?? Address(id: id)
  }
}

import Markup
import Notes

/// Where the landmarks of a note begin, in the order of its page.
struct LandmarkPlaces: Sendable {
  struct Place: Hashable, Sendable {
    let offset: Int
    /// Where the page shows it.
    let order: Int
    let link: PageLink?
  }

  /// Nodes of the headings, in the order of the note's `headings`.
  private(set) var headingNodes: [Int] = []
  private var headings: [Place] = []
  private var links: [Place]
  private var tables: [Place]
  private var incidents: [Place]
  private var codes: [Place] = []
  private var references: [Place] = []
  let order: PageOrder

  init(_ read: ReadNote, places: LinkPlaces) {
    let note = read.placed
    let order = PageOrder(read.document)
    self.order = order
    func place(_ offset: Int, _ link: PageLink? = nil) -> Place {
      Place(offset: offset, order: order.place(of: offset), link: link)
    }
    incidents = note.incidents.map { place($0.place.range.lowerBound) }
    let shown = note.shownSources.compactMap(\.link).filter { note.links[$0].kind == .property }
    links = shown.map { place(note.links[$0].place.range.lowerBound, .link($0)) }
    tables = note.tables.map { place($0.place.range.lowerBound) }
    links += places.all.map { place($0.range.lowerBound, .link($0.link)) }
    for (index, node) in read.document.nodes.enumerated() {
      switch node.kind {
      case .heading:
        headings.append(place(Int(node.start)))
        headingNodes.append(index)
      case .codeBlock: codes.append(place(Int(node.start)))
      case .footnoteReference, .inlineFootnote:
        references.append(place(Int(node.start), .footnote(index)))
      default: break
      }
    }
    for list in [\Self.incidents, \.links, \.headings, \.tables, \.codes, \.references] {
      self[keyPath: list].sort { $0.order < $1.order }
    }
  }

  func places(of kind: Landmark.Kind) -> [Place] {
    switch kind {
    case .heading: headings
    case .link: links
    case .table: tables
    case .incident: incidents
    case .code: codes
    case .footnote: references
    }
  }
}

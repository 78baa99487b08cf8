import Markup
import Notes

/// Where the landmarks of a note begin, in order.
struct LandmarkPlaces: Sendable {
  struct Place: Hashable, Sendable {
    let offset: Int
    let link: PageLink?
  }

  /// Nodes of the headings, in the order of the note's `headings`.
  private(set) var headingNodes: [Int] = []
  private var headings: [Place] = []
  private var links: [Place]
  private var tables: [Place] = []
  private var incidents: [Place]
  private var codes: [Place] = []
  private var references: [Place] = []

  init(_ read: ReadNote, places: LinkPlaces) {
    let note = read.placed
    incidents = note.incidents.map { Place(offset: $0.place.range.lowerBound, link: nil) }
      .sorted { $0.offset < $1.offset }
    let shown = note.shownSources.compactMap(\.link).filter { note.links[$0].kind == .property }
    links = shown.map { Place(offset: note.links[$0].place.range.lowerBound, link: .link($0)) }
    links += places.all.map { Place(offset: $0.range.lowerBound, link: .link($0.link)) }
    links.sort { $0.offset < $1.offset }
    for (index, node) in read.document.nodes.enumerated() {
      let place = Place(offset: Int(node.start), link: nil)
      switch node.kind {
      case .heading:
        headings.append(place)
        headingNodes.append(index)
      case .table: tables.append(place)
      case .codeBlock: codes.append(place)
      case .footnoteReference:
        references.append(Place(offset: place.offset, link: .footnote(index)))
      default: break
      }
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

import Markup

extension Flow {
  /// The flow of the note that something to be followed stands in, and what it is there.
  ///
  /// This flow itself but for links in embedded notes.
  package func origin(of link: PageLink) -> (flow: Flow, link: PageLink) {
    guard case .embedded(let index, let inner) = link, embedded.indices.contains(index) else {
      return (self, link)
    }
    return embedded[index].flow.origin(of: inner)
  }

  /// The flow of the embedded note that a unit shows or names; nil for other units.
  package func embeddedFlow(ofUnit unit: Int) -> Flow? {
    switch units[unit].kind {
    case .embed(let index), .embedded(let index, _): embedded[index].flow
    default: nil
    }
  }

  /// Whether both show the same text, that of embedded notes included.
  package func showsSame(as other: Flow) -> Bool {
    document.source == other.document.source && embedded.count == other.embedded.count
      && zip(embedded, other.embedded).allSatisfy { $0.flow.showsSame(as: $1.flow) }
  }
}

import Markup
import Notes

/// A place to jump to.
package struct Landmark: Hashable, Sendable {
  /// What can be jumped to.
  package enum Kind: CaseIterable, Hashable, Sendable {
    case heading, link, table, incident, code, footnote
  }

  /// The unit that shows it.
  package var unit: Int
  /// Its first byte in the note.
  package var offset: Int
  /// What follows from it; nil but for links and footnotes.
  package var link: PageLink?
}

extension Flow {
  /// The first landmark of a kind that the page shows after `offset`; nil where there is none.
  package func next(_ kind: Landmark.Kind, after offset: Int) -> Landmark? {
    let places = landmarks.places(of: kind)
    let order = landmarks.order.place(of: offset)
    let index = places.partition { $0.order <= order }
    return index < places.count ? landmark(places[index]) : nil
  }

  /// The last landmark of a kind that the page shows before `offset`; nil where there is none.
  package func previous(_ kind: Landmark.Kind, before offset: Int) -> Landmark? {
    let places = landmarks.places(of: kind)
    let order = landmarks.order.place(of: offset)
    let index = places.partition { $0.order < order } - 1
    return index >= 0 ? landmark(places[index]) : nil
  }

  /// How many links the page shows: those of its card, then those of the text.
  package var linkCount: Int { cardLinks.count + places.all.count }

  /// The number of a link in the order of the page, from 1; nil for what is none of its links.
  /// Linear.
  ///
  /// - Parameter isOnCard: whether the link is meant as the card shows it, which the text may do
  ///   too.
  package func linkNumber(of link: PageLink, isOnCard: Bool) -> Int? {
    guard case .link(let index) = link else { return nil }
    if isOnCard { return cardLinks.firstIndex(of: index).map { $0 + 1 } }
    return places.all.firstIndex { $0.link == index }.map { cardLinks.count + $0 + 1 }
  }

  /// The links of the sources that the card names.
  private var cardLinks: [Int] { note.shownSources.compactMap(\.link) }

  private func landmark(_ place: LandmarkPlaces.Place) -> Landmark {
    Landmark(unit: unit(atOffset: place.offset), offset: place.offset, link: place.link)
  }
}

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
  /// The first landmark of a kind that begins after `offset`; nil where there is none.
  package func next(_ kind: Landmark.Kind, after offset: Int) -> Landmark? {
    let places = landmarks.places(of: kind)
    let index = places.partition { $0.offset <= offset }
    return index < places.count ? landmark(places[index]) : nil
  }

  /// The last landmark of a kind that begins before `offset`; nil where there is none.
  package func previous(_ kind: Landmark.Kind, before offset: Int) -> Landmark? {
    let places = landmarks.places(of: kind)
    let index = places.partition { $0.offset < offset } - 1
    return index >= 0 ? landmark(places[index]) : nil
  }

  private func landmark(_ place: LandmarkPlaces.Place) -> Landmark {
    Landmark(unit: unit(atOffset: place.offset), offset: place.offset, link: place.link)
  }
}

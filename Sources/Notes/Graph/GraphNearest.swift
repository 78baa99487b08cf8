extension LinkGraph {
  /// The three names closest to a link's that is missing: ids for a missing note, headings or block
  /// ids for a missing anchor; empty for links that are not missing.
  package func nearest(to link: Int) -> [String] {
    if let (note, anchor) = missingAnchor(of: link) { return nearest(toAnchor: anchor, in: note) }
    switch linkRows[link].verdict.status {
    case .missing: return nearest(toName: target(of: link))
    case .attachmentMissing: return NearestNames.closest(to: target(of: link), among: attachments)
    default: return []
    }
  }

  /// The three ids that are closest to a name, or whose titles are.
  package func nearest(toName name: String) -> [String] {
    let wanted = NotePath.id(of: name)
    let byID = nearIDs.closest(to: wanted) { id(of: $0) }
    if byID.count == 3 || wanted.utf8.contains(0x2F) { return byID.map { id(of: $0) } }
    let byTitle = nearTitles.closest(to: wanted) { title(of: $0) }
    return (byID + byTitle.filter { !byID.contains($0) }).prefix(3).map { id(of: $0) }
  }

  /// The three ids that are closest to a name, or whose titles are, else a word of id, title or
  /// aliases; costs a look at all words of the wiki where the name is close to fewer.
  package func nearest(toPartOf name: String) -> [String] {
    let byName = nearest(toName: name)
    guard byName.count < 3 else { return byName }
    let byWord = NearWords(NotePath.id(of: name)).notes(in: self).map { id(of: $0) }
    return Array((byName + byWord.filter { !byName.contains($0) }).prefix(3))
  }

  /// The three headings, or block ids, that are closest to an anchor.
  package func nearest(toAnchor anchor: String, in note: Int) -> [String] {
    NearPlaces(for: anchor, in: note, of: self).nearest(to: anchor)
  }

  /// The anchor of a link with the note that has no such place; nil for any other link.
  func missingAnchor(of link: Int) -> (note: Int, anchor: String)? {
    guard linkRows[link].verdict.anchor == .missing, let note = noteDestination(of: link),
      let anchor = anchor(of: link)
    else { return nil }
    return (note, anchor)
  }
}

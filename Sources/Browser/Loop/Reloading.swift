import Layout
import Markup
import Notes

/// Notes that are shown, read again.
extension Model {
  /// Takes a note as it is now, wherever it is shown: the two may have changed sides meanwhile.
  mutating func reload(_ read: ReadNote, _ flow: Flow) -> [Effect] {
    if split?.note.path == read.note.path {
      let looks = looks(of: read.note)
      split?.replace(flow)
      split?.looks = looks
    }
    guard let old = reader, old.note.path == read.note.path, !flow.showsSame(as: old.flow) else {
      return []
    }
    reader?.replace(flow)
    guard old.flow.document.source != read.document.source else { return [] }
    let looks = looks(of: read.note)
    reader?.looks = looks
    if notice == nil { say("changed on disk and read again") }
    return rebuildAround() + [.loadLibrary]
  }

  /// Asks once more for notes that show others in place: what they say may be new.
  mutating func rereadEmbeds() -> [Effect] {
    var effects: [Effect] = []
    if let path = embedding(reader) {
      effects.append(request(path, .reload))
    }
    if let path = embedding(split) {
      effects.append(request(path, .reloadSplit))
    }
    return effects
  }

  /// The path of a shown note that shows others in place.
  private func embedding(_ reader: Reader?) -> String? {
    guard let note = reader?.note, note.links.contains(where: { $0.kind == .embed }) else {
      return nil
    }
    return note.path
  }
}

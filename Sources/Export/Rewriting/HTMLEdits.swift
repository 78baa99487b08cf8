import Markup
import Notes
import WikiIndex

/// Links of raw HTML, which are none of the note's own.
extension NoteRenderer {
  /// Gives `href` and `src` that lead to something in the output its place there.
  ///
  /// What leads elsewhere in the wiki stays as it is, since HTML without it would be another
  /// element, and is listed with the links that leave.
  mutating func editHTML(_ node: Int, _ passage: inout Passage) {
    let document = passage.read.document
    let range = document.nodes[node].range
    guard document.source[range].contains(0x3D) else { return }
    for value in HTMLReference.values(document.source, in: range) {
      guard let reference = HTMLReference(document.string(value)) else { continue }
      let anchor = reference.anchor
      if reference.target.isEmpty {
        editOwnAnchor(anchor, value, &passage)
        continue
      }
      let found = reference.resolved(in: wiki.graph, from: passage.number)
      guard let place = found.destination, let path = destination(place, anchor) else {
        let line = passage.source.lines.line(at: value.lowerBound)
        leaving.append(
          LeavingLink(
            note: passage.number,
            .html(target: reference.written, line: line, to: found.noteNumber, status: found.status)
          ))
        continue
      }
      if !PlainDestination.isSame(reference.written, path) { passage.edits.replace(value, path) }
    }
  }

  /// `#heading` of the note itself, where its headings are named differently in the output.
  private func editOwnAnchor(_ anchor: String?, _ value: Range<Int>, _ passage: inout Passage) {
    guard maker.style == .oneFile, let anchor,
      let found = maker.anchors.notes[passage.number]?.anchor(anchor)
    else { return }
    passage.edits.replace(value, "#" + percentEncodedPath(found))
  }

  private mutating func destination(_ place: Destination, _ anchor: String?) -> String? {
    guard let path = maker.destination(place, anchor: anchor, from: host) else { return nil }
    // No link of the graph leads to the place, so that nobody looked for its anchor.
    guard case .note(let note) = place, maker.style != .oneFile, let anchor,
      maker.anchors.notes[note] == nil
    else { return path }
    let table = anchorTable(of: note)
    switch table.target(of: anchor) {
    case .heading(let heading)?:
      return path + "#" + percentEncodedPath(table.headings[heading].slug)
    case .html(let html)?: return path + "#" + percentEncodedPath(table.html[html])
    case .block?, nil: return path
    }
  }

  private mutating func anchorTable(of note: Int) -> AnchorTable {
    if let known = anchorTables[note] { return known }
    if anchorTables.count >= 16 { anchorTables = [:] }
    let table = AnchorTable(of: note, in: wiki.graph)
    anchorTables[note] = table
    return table
  }
}

extension Resolution {
  /// Number of the note that it leads to; nil where it leads to none.
  fileprivate var noteNumber: Int? {
    if case .note(let note)? = destination { note } else { nil }
  }
}

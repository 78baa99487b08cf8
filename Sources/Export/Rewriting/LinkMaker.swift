import Notes

/// Makes the destinations of links in the output.
struct LinkMaker: Sendable {
  enum Style: Sendable {
    /// From the file that the link stands in.
    case relative
    /// From the root of the bundle: `/a/b.md`.
    case fromRoot
    /// Into the one file that everything is in.
    case oneFile
  }

  let style: Style
  let selection: Selection
  let paths: OutputPaths
  var anchors = AnchorBook()

  /// The destination, encoded; nil where it is not in the output.
  ///
  /// A heading or block that the note does not have is left out.
  func destination(_ destination: Destination, anchor: String?, from host: Int) -> String? {
    switch destination {
    case .note(let note):
      guard selection.contains(note) else { return nil }
      return noteDestination(note, anchor: anchor, from: host)
    case .attachment(let path):
      guard style != .oneFile, let output = paths.attachments[path] else { return nil }
      return encodedPath(output, from: host)
    case .folder(let path):
      guard style != .oneFile, let output = paths.folder(path) else { return nil }
      return encodedPath(output, from: host)
    }
  }

  private func noteDestination(_ note: Int, anchor: String?, from host: Int) -> String? {
    let found = anchor.flatMap { anchors.notes[note]?.anchor($0) }
    if style == .oneFile {
      let name = found ?? anchors.notes[note]?.top ?? ""
      return "#" + percentEncodedPath(name)
    }
    let fragment = found.map { "#" + percentEncodedPath($0) } ?? ""
    guard let output = paths.notes[note] else { return nil }
    if note == host, !fragment.isEmpty { return fragment }
    return encodedPath(output, from: host) + fragment
  }

  private func encodedPath(_ output: String, from host: Int) -> String {
    if style == .fromRoot { return "/" + percentEncodedPath(output) }
    let file = paths.notes[host] ?? ""
    return percentEncodedPath(Self.way(from: file, to: output))
  }

  /// From one file of a folder to another, not encoded.
  private static func way(from host: String, to target: String) -> String {
    let from = FilePath.components(of: host).dropLast()
    let to = target.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
      .map { Substring($0) }
    var shared = 0
    while shared < from.count, shared < to.count - 1, from[shared] == to[shared] { shared += 1 }
    let up = repeatElement("..", count: from.count - shared)
    let path = (up + to[shared...].map(String.init)).joined(separator: "/")
    return path.isEmpty ? "./" : path
  }
}

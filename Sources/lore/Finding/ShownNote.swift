import Cells
import Layout
import Markup
import Notes
import WikiIndex

/// A note to be printed, with as much of its wiki as that takes.
struct ShownNote {
  let read: ReadNote
  /// The file as it is.
  let bytes: [UInt8]
  /// The place that was asked for.
  let address: Address
  /// The wiki that the note is part of; nil for stdin.
  let open: OpenWiki?
  /// As much of that wiki as was needed to find the note; nil where that was none.
  var wiki: LoadedWiki?

  /// Finds what `NOTE`, a file or `-` means and reads it.
  static func find(_ text: String, _ common: CommonOptions) throws -> ShownNote {
    if text == "-" { return standardInput() }
    if let file = try NoteFile.find(text, UserConfig.load(), common) {
      let id = file.open.folder.id(ofPath: file.path)
      return try read(file.path, id: id, address: Address(id: id), file.open)
    }
    let open = try OpenWiki.open(common)
    let (wiki, found) = try NoteOpener(open, common).find(text)
    var shown = try read(
      wiki.graph.path(of: found.note), id: found.address.id, address: found.address, open)
    shown.wiki = wiki
    return shown
  }

  private static func standardInput() -> ShownNote {
    let bytes = FileBytes.standardInput()
    let read = NoteReader().readWithDocument(path: "stdin.md", bytes: bytes, id: "stdin")
    return ShownNote(read: read, bytes: bytes, address: Address(id: "stdin"), open: nil)
  }

  private static func read(
    _ path: String, id: String, address: Address, _ open: OpenWiki
  ) throws -> ShownNote {
    let place = open.folder.absolutePath(of: path)
    guard let file = FileBytes.read(path: place) else {
      throw Failure.usage("cannot read \(place); check that it is there and its permissions")
    }
    if file.isCut {
      StandardError.say(
        "\(path) is longer than \(FileBytes.most >> 20) MB; its end is left out")
    }
    let read = NoteReader(open.folder.configuration).readWithDocument(
      path: path, bytes: file.bytes, id: id)
    return ShownNote(read: read, bytes: file.bytes, address: address, open: open)
  }
}

/// Parts of a note and their forms.
extension ShownNote {
  /// The bytes of the document that are the part that is asked for; nil for the whole note.
  func part(section: String?, block: String?) throws -> Range<Int>? {
    var asked = address
    if let block {
      asked = Address(id: address.id, block: String(block.drop { $0 == "^" }))
    } else if let section, address.block == nil {
      asked = Address(id: address.id, headings: [section])
    }
    return try PlaceInNote(asked, in: read).range
  }

  /// The author's markdown of a part, or of the text below the frontmatter.
  func markdown(_ part: Range<Int>?, keyPointsOnly: Bool) -> String {
    if keyPointsOnly {
      return read.placed.keyPoints.map { read.document.string($0.place.range) + "\n" }.joined()
    }
    let document = read.document
    let start =
      document.children(of: 0).first { document.nodes[$0].kind == .frontmatter }
      .map { document.nodes[$0].range.upperBound } ?? 0
    let text = document.string(part ?? start..<document.source.count)
    return text.hasSuffix("\n") ? text : text + "\n"
  }

  /// The note laid out for people.
  func text(
    _ part: Range<Int>?, keyPointsOnly: Bool, width: Int, height: Int?, theme: Theme?,
    _ common: CommonOptions
  ) -> String {
    let wiki = wiki ?? open.flatMap { try? NoteOpener($0, common).known() }
    let sight = wiki.map { LinkSight(read.note, in: $0) }
    let flow = Flow(read, now: Clock.now, embeds: sight?.embeds(of: read) ?? [:])
    let looks = sight?.looks(of: read.note) ?? []
    var folds = Folds()
    folds.isKeyPointsOnly = keyPointsOnly
    folds.opensCallouts = true
    var look = Look(links: { looks.indices.contains($0) ? looks[$0] : .resolved })
    look.folds = folds
    look.wide = .wraps
    look.isPlain = theme == nil
    var lines: [String] = []
    for unit in flow.units.indices where isShown(flow.units[unit], part) {
      for line in flow.lines(of: unit, width: width, look: look) {
        if lines.isEmpty, line.spans.isEmpty { continue }
        lines.append(line.rendered(theme))
        if let height, lines.count >= height { break }
      }
      if let height, lines.count >= height { break }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func isShown(_ unit: Unit, _ part: Range<Int>?) -> Bool {
    guard let part else { return true }
    guard unit.kind != .card, unit.kind != .banner, unit.kind != .footnoteRule else { return false }
    return part.lowerBound <= unit.range.lowerBound && unit.range.lowerBound < part.upperBound
  }
}

import Notes
import WikiIndex

/// Finds a note and reads it, with no more of the wiki than it takes.
struct NoteOpener {
  private let open: OpenWiki
  private let common: CommonOptions

  init(_ open: OpenWiki, _ common: CommonOptions) {
    self.open = open
    self.common = common
  }

  /// The note that `text` means and the place in it that was asked for.
  ///
  /// An id is taken at its word; else names of files are looked through, and every note is read
  /// only when none fits.
  func read(_ text: String) throws -> (note: ReadNote, address: Address) {
    for address in Address.readings(of: text) {
      if let path = open.folder.path(ofID: address.id),
        let read = open.folder.read(path, id: address.id)
      {
        return (read, address)
      }
    }
    let (wiki, found) = try find(text)
    return (try read(found, in: wiki), found.address)
  }

  private func read(_ found: NoteFinder.Found, in wiki: LoadedWiki) throws -> ReadNote {
    let path = wiki.graph.path(of: found.note)
    guard let read = open.folder.read(path, id: found.address.id) else {
      throw Failure.usage("cannot read \(open.folder.absolutePath(of: path))")
    }
    return read
  }

  /// The path from the root of the note that `text` means, and the place in it; nil for all of the
  /// note, which is not read then.
  func place(_ text: String) throws -> (path: String, place: PlaceInNote?) {
    let (wiki, found) = try find(text)
    let address = found.address
    guard address.anchor != nil || address.table != nil else {
      return (wiki.graph.path(of: found.note), nil)
    }
    let note = try read(found, in: wiki)
    return (note.note.path, try PlaceInNote(address, in: note))
  }

  /// The note that `text` means, and the wiki as far as it had to be read.
  func find(_ text: String) throws -> (wiki: LoadedWiki, found: NoteFinder.Found) {
    var wiki = try known()
    if wiki.isNamesOnly {
      if let found = NoteFinder(wiki: wiki, isQuiet: common.quiet).findByName(text) {
        return (wiki, found)
      }
      wiki = try open.load(common, scan: wiki.scan)
    }
    return (wiki, try NoteFinder(wiki: wiki, isQuiet: common.quiet).find(text))
  }

  /// The wiki as an earlier run left it, where nothing changed since; else the names of its files.
  func known() throws -> LoadedWiki {
    let (scan, left) = try open.walk(common)
    return left ?? open.folder.names(of: scan)
  }
}

import Notes
import WikiIndex

/// Finds the note that a user means by `NOTE`.
struct NoteFinder {
  /// A note with the place in it that was asked for.
  struct Found: Equatable {
    /// Number in the graph.
    var note: Int
    var address: Address
  }

  let wiki: LoadedWiki
  /// Whether a guess is said on stderr.
  let isQuiet: Bool

  /// The note of an address, a file path, a name by the rules of links, or a unique part of a title
  /// or id, tried in that order.
  ///
  /// Throws a ``Failure``: status 1 with the nearest names where nothing fits, status 2 with the
  /// candidates where several notes do.
  func find(_ text: String) throws -> Found {
    let readings = Address.readings(of: text)
    if let exact = exact(text) { return exact }
    for reading in readings {
      if let note = try named(reading.id, as: text) { return found(note, reading) }
    }
    for reading in readings.prefix(1) {
      if let note = try part(reading.id, as: text) { return found(note, reading) }
    }
    let nearest = graph.nearest(toPartOf: readings[0].id)
    let hint =
      graph.count == 0
      ? "the wiki has no notes"
      : nearest.isEmpty ? "no name is close to it" : "nearest: \(NameList.text(nearest))"
    throw Failure.notFound("no note '\(text)' in \(wiki.folder.root); \(hint)")
  }

  /// The note that ``find(_:)`` finds, of which a command takes all; a place that was asked for
  /// must be there nevertheless.
  func findWhole(_ text: String) throws -> Int {
    let found = try find(text)
    if let anchor = found.address.anchor, !graph.hasAnchor(anchor, in: found.note) {
      throw PlaceNames(
        id: found.address.id, headings: graph.headings(of: found.note).map(\.text),
        blocks: graph.blockIDs(of: found.note)
      ).missing(found.address)
    }
    return found.note
  }

  /// The note of an exact id or file path; nil where there is none.
  func exact(_ text: String) -> Found? {
    let readings = Address.readings(of: text)
    for reading in readings {
      if let note = graph.note(withID: reading.id) { return found(note, reading) }
    }
    for reading in readings {
      if let note = file(reading.id) { return found(note, reading) }
    }
    return nil
  }

  /// The note of an exact id, a file path, or an unambiguous name of a file; nil where titles and
  /// aliases must be asked.
  func findByName(_ text: String) -> Found? {
    if let exact = exact(text) { return exact }
    for reading in Address.readings(of: text) {
      let resolution = graph.resolve(reading.id, from: nil, takesTitles: false)
      if case .note(let note) = resolution.destination, !resolution.isAmbiguous {
        return found(note, reading)
      }
    }
    return nil
  }

  private var graph: LinkGraph { wiki.graph }

  private func found(_ note: Int, _ reading: Address) -> Found {
    var address = reading
    address.id = graph.id(of: note)
    return Found(note: note, address: address)
  }

  /// The note of a file path, absolute, from the current folder, or from the root.
  private func file(_ path: String) -> Int? {
    let candidates = [
      FileSystem.realPath(path).flatMap { FilePath.inside($0, wiki.folder.root) }, path,
    ]
    return candidates.compactMap { $0.flatMap(graph.note(atPath:)) }.first
  }

  private func named(_ name: String, as text: String) throws -> Int? {
    let resolution = graph.resolve(name, from: nil)
    guard case .note(let note) = resolution.destination else { return nil }
    guard !resolution.isAmbiguous else { throw several(text, resolution.candidates) }
    return note
  }

  private func part(_ part: String, as text: String) throws -> Int? {
    guard !part.isEmpty else { return nil }
    let wanted = SoughtText(part)
    let matches = (0..<graph.count).filter { note in
      wanted.isIn(graph.id(of: note)) || wanted.isIn(graph.title(of: note))
    }
    guard let note = matches.first else { return nil }
    guard matches.count == 1 else { throw several(text, matches.map { graph.id(of: $0) }) }
    if !isQuiet { StandardError.say("'\(text)' is \(graph.id(of: note))") }
    return note
  }

  private func several(_ text: String, _ candidates: [String]) -> Failure {
    Failure.usage(
      "'\(text)' is \(candidates.count) notes: \(NameList.text(candidates)); give one of them")
  }
}

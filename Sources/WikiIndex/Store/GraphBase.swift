import Notes

/// A link graph with the files that it was made of: a later one begins with it.
struct GraphBase: Sendable {
  var files: FileList
  var graph: LinkGraph
  /// See ``FileList/stamp``.
  var stamp: String

  init(files: FileList, graph: LinkGraph, stamp: String? = nil) {
    self.files = files
    self.graph = graph
    self.stamp = stamp ?? files.stamp
  }

  /// The file beside an index; nil where it is in memory.
  private static func file(_ folder: WikiFolder, _ place: IndexPlace) -> PackedFile? {
    place.graphFile.map {
      PackedFile(path: $0, key: "graph 3 \(Schema.number) \(folder.readingKey)")
    }
  }

  /// Reads the file beside an index; nil where there is none, it is damaged, or it belongs to
  /// another configuration.
  init?(_ folder: WikiFolder, _ place: IndexPlace) {
    guard let base = Self.file(folder, place)?.read({ Self.read(&$0, folder, stamp: nil) })
    else { return nil }
    self = base
  }

  /// - Parameter stamp: nil to work it out.
  private static func read(
    _ reader: inout PackedReader, _ folder: WikiFolder, stamp: String?
  ) -> GraphBase? {
    let files = FileList(reading: &reader)
    let surroundings = folder.surroundings(attachments: reader.texts())
    return LinkGraph(reading: &reader, surroundings: surroundings).map {
      GraphBase(files: files, graph: $0, stamp: stamp)
    }
  }

  /// Writes the file anew; where that cannot be there is none, and the next start costs more.
  func write(_ folder: WikiFolder, _ place: IndexPlace) { _ = draft(folder, place)?.put() }

  private func draft(_ folder: WikiFolder, _ place: IndexPlace) -> PackedFile.Draft? {
    Self.file(folder, place)?.draft { writer in
      files.write(to: writer)
      writer.add(texts: graph.attachments)
      graph.write(to: writer)
    }
  }

  /// Writes what may take the place of the file, and reads itself from it, where it takes less
  /// memory; nil where there can be none.
  func drafted(_ folder: WikiFolder, _ place: IndexPlace) -> Drafted? {
    guard let draft = draft(folder, place),
      let base = Self.file(folder, place)?.read(draft, { Self.read(&$0, folder, stamp: stamp) })
    else { return nil }
    return Drafted(base: base, file: draft)
  }

  /// A graph with the file that it is read from.
  struct Drafted: Sendable {
    let base: GraphBase
    let file: PackedFile.Draft
  }
}

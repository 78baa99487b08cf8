extension LinkGraph {
  /// Writes the graph with all that it decided, so that ``init(reading:surroundings:)`` need not.
  package func write(to writer: PackedWriter) {
    names.write(to: writer)
    targets.write(to: writer)
    writer.add(rows)
    writer.add(aliases)
    writer.add(headings)
    writer.add(blocks)
    writer.add(htmlAnchors)
    writer.add(linkRows)
    writer.add(backlinkEnds)
    writer.add(backlinkNumbers)
    writer.add([namesAtBuild])
    writer.add(PackedArray(resolver.keepsExtension.sorted()))
    nearIDs.write(to: writer)
    nearTitles.write(to: writer)
    writer.add(texts: resolver.folders)
    resolver.index.write(to: writer)
  }

  /// The graph that ``write(to:)`` wrote; nil where the bytes are anything else.
  ///
  /// - Parameter surroundings: equal to those it was built with.
  package init?(reading reader: inout PackedReader, surroundings: Surroundings) {
    self.init(surroundings)
    names = StringPool(reading: &reader)
    targets = StringPool(reading: &reader)
    rows = reader.array()
    aliases = reader.array()
    headings = reader.array()
    blocks = reader.array()
    htmlAnchors = reader.array()
    linkRows = reader.array()
    backlinkEnds = reader.array()
    backlinkNumbers = reader.array()
    namesAtBuild = reader.array(of: Int.self).first ?? 0
    let keepsExtension = Set(reader.array(of: Int.self))
    nearIDs = NearestIndex(reading: &reader)
    nearTitles = NearestIndex(reading: &reader)
    let folders = reader.texts()
    let index = NameIndex(reading: &reader)
    guard reader.isSound, backlinkEnds.count == rows.count else { return nil }
    resolver = NameResolver(
      notes: IDList(names: names, rows: rows), keepsExtension: keepsExtension, folders: folders,
      index: index,
      attachments: attachments, surroundings: surroundings)
  }
}

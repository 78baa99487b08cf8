package import Notes

extension Library {
  /// Changes with the form of what ``write(to:)`` writes.
  package static let form = 4

  /// The library of a graph as ``write(to:)`` wrote it.
  package init?(_ graph: LinkGraph, reading reader: inout PackedReader) {
    let facts = LibraryFacts(reading: &reader)
    let finder = FinderIndex(reading: &reader)
    let titleRanks: PackedArray<UInt32> = reader.array()
    let deprecated: PackedArray<UInt32> = reader.array()
    guard reader.isSound, finder.noteCount == graph.count, titleRanks.count == graph.count
    else { return nil }
    self.init(graph, facts, finder, titleRanks: titleRanks, deprecated: deprecated)
  }

  /// Writes what it is made of beside its graph.
  package func write(to writer: PackedWriter) {
    facts.write(to: writer)
    finder.write(to: writer)
    writer.add(titleRanks)
    writer.add(deprecated)
  }
}

extension Library.TableEntry: PackedRecord {
  /// Reads what ``write(to:)`` wrote.
  package init(reading record: inout RecordReader) {
    self.init(
      note: record.number(), ordinal: record.number(), caption: record.text(),
      columns: record.texts(), rowCount: record.number(), line: record.number())
  }

  /// Writes all that it is.
  package func write(to record: inout RecordWriter) {
    record.add(note)
    record.add(ordinal)
    record.add(caption)
    record.add(columns)
    record.add(rowCount)
    record.add(line)
  }
}

extension Library.TaskEntry: PackedRecord {
  /// Reads what ``write(to:)`` wrote.
  package init(reading record: inout RecordReader) {
    self.init(note: record.number(), text: record.text(), line: record.number())
  }

  /// Writes all that it is.
  package func write(to record: inout RecordWriter) {
    record.add(note)
    record.add(text)
    record.add(line)
  }
}

extension Library.IncidentEntry: PackedRecord {
  /// Reads what ``write(to:)`` wrote.
  package init(reading record: inout RecordReader) {
    self.init(note: record.number(), incident: Incident(reading: &record))
  }

  /// Writes all that it is.
  package func write(to record: inout RecordWriter) {
    record.add(note)
    incident.write(to: &record)
  }
}

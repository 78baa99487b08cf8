/// A value that is kept as numbers and texts.
package protocol PackedRecord: Sendable {
  /// Reads what ``write(to:)`` wrote.
  init(reading record: inout RecordReader)
  /// Writes all that it is.
  func write(to record: inout RecordWriter)
}

/// Records back to back, each made anew when it is asked for: those that nobody looks at cost their
/// bytes alone.
package struct PackedList<Record: PackedRecord>: Sendable {
  private var bytes = PackedArray<UInt8>()
  private var ends = PackedArray<Int>()

  /// The records in their order.
  package init(_ records: some Sequence<Record>) {
    for record in records { append(record) }
  }

  /// Adds a record at the end.
  package mutating func append(_ record: Record) {
    var writer = RecordWriter()
    record.write(to: &writer)
    bytes.append(contentsOf: writer.bytes)
    ends.append(bytes.count)
  }

  /// The list that ``write(to:)`` wrote.
  package init(reading reader: inout PackedReader) {
    bytes = reader.array()
    ends = reader.array()
  }

  /// Writes the records.
  package func write(to writer: PackedWriter) {
    writer.add(bytes)
    writer.add(ends)
  }
}

extension PackedList: RandomAccessCollection {
  /// Always 0.
  package var startIndex: Int { 0 }
  /// How many records there are.
  package var endIndex: Int { ends.count }

  /// The record at a place, made anew; traps where there is none.
  package subscript(position: Int) -> Record {
    let range = (position == 0 ? 0 : ends[position - 1])..<ends[position]
    return bytes.withUnsafeBufferPointer { bytes in
      var record = RecordReader(
        UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[range])))
      return Record(reading: &record)
    }
  }
}

extension PackedList: ExpressibleByArrayLiteral {
  /// The records in their order.
  package init(arrayLiteral records: Record...) { self.init(records) }
}

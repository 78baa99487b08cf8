import Notes

/// Facts as bytes for the store.
extension ListedFacts {
  /// The bytes; ``init(id:encoded:)`` reads them.
  var encoded: [UInt8] {
    var record = RecordWriter()
    record.add(tables) { record, table in
      record.add(table.caption)
      record.add(table.columns)
      record.add(table.rowCount)
      record.add(table.line)
    }
    record.add(incidents) { record, incident in incident.write(to: &record) }
    record.add(tasks) { record, task in
      record.add(task.text)
      record.add(task.isDone ? 1 : 0)
      record.add(task.line)
    }
    record.add(tags)
    record.add(tagLines) { record, line in record.add(line) }
    return record.bytes
  }

  /// Facts from the store; none where the bytes are not what ``encoded`` makes.
  init(id: String, encoded: UnsafeRawBufferPointer) {
    self.id = id
    var record = RecordReader(encoded)
    let tables = record.list { record in
      TableFact(
        caption: record.text(), columns: record.texts(), rowCount: record.number(),
        line: record.number())
    }
    let incidents = record.list { Incident(reading: &$0) }
    let tasks = record.list { record in
      TaskFact(text: record.text(), isDone: record.number() == 1, line: record.number())
    }
    let tags = record.texts()
    let tagLines = record.list { $0.number() }
    guard record.isSound, record.isAtEnd else { return }
    self.tables = tables
    self.incidents = incidents
    self.tasks = tasks
    self.tags = tags
    self.tagLines = tagLines
  }
}

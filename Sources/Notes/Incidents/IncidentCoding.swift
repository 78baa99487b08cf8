extension Incident: PackedRecord {
  /// Reads what ``write(to:)`` wrote.
  package init(reading record: inout RecordReader) {
    title = record.text()
    date = record.date()
    datedBy = record.optionalText().flatMap(IncidentDating.init)
    system = record.optionalText()
    symptom = record.optionalText()
    cause = record.optionalText()
    impact = record.optionalText()
    fix = record.optionalText()
    touches = record.texts()
    section = record.optionalText()
    address = Address(
      id: record.text(), headings: record.texts(), block: record.optionalText(),
      table: record.optionalText().flatMap { Int($0) })
    let (line, start) = (record.number(), record.number())
    place = Place(line: line, range: start..<max(start, record.number()))
  }

  /// Writes all that it is.
  package func write(to record: inout RecordWriter) {
    record.add(title)
    record.add(date)
    record.add(datedBy?.rawValue)
    for text in [system, symptom, cause, impact, fix] { record.add(text) }
    record.add(touches)
    record.add(section)
    record.add(address.id)
    record.add(address.headings)
    record.add(address.block)
    record.add(address.table.map { String($0) })
    record.add(place.line)
    record.add(place.range.lowerBound)
    record.add(place.range.upperBound)
  }
}

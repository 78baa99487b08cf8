package import Notes

/// What the notes of a wiki hold beside their links; numbers are the link graph's.
package struct LibraryFacts: Sendable {
  /// Every table, in the order of the notes.
  package private(set) var tables: PackedList<Library.TableEntry> = []
  /// Every incident, in the order of the notes.
  package private(set) var incidents: PackedList<Library.IncidentEntry> = []
  /// The notes of each tag, by the tag without `#`, ascending.
  package private(set) var tags: [String: [Int]] = [:]
  /// Every open task, in the order of the notes.
  package private(set) var tasks: PackedList<Library.TaskEntry> = []
  /// The incidents that the navigator lists, newest first.
  private(set) var newestIncidents: [Library.IncidentEntry] = []
  /// How many incidents each year had.
  private(set) var incidentYears: [Int: Int] = [:]

  /// Facts of no note.
  package init() {}

  /// Adds a table; notes come in ascending order.
  package mutating func add(_ table: Library.TableEntry) { tables.append(table) }

  /// Adds a task that is open; notes come in ascending order.
  package mutating func add(_ task: Library.TaskEntry) { tasks.append(task) }

  /// Adds an incident; notes come in ascending order.
  package mutating func add(_ incident: Library.IncidentEntry) {
    incidents.append(incident)
    IncidentOrder.insert(incident, into: &newestIncidents, atMost: 8)
    if let date = incident.incident.date { incidentYears[date.year, default: 0] += 1 }
  }

  /// Adds a tag of a note; notes come in ascending order.
  package mutating func add(tag: String, of note: Int) { tags[tag, default: []].append(note) }
}

extension LibraryFacts {
  /// Facts that ``write(to:)`` wrote.
  init(reading reader: inout PackedReader) {
    tables = PackedList(reading: &reader)
    incidents = PackedList(reading: &reader)
    tasks = PackedList(reading: &reader)
    newestIncidents = Array(PackedList(reading: &reader))
    let years: PackedArray<Int> = reader.array()
    let counts: PackedArray<Int> = reader.array()
    incidentYears = Dictionary(zip(years, counts)) { first, _ in first }
    let names = PackedList<TagRecord>(reading: &reader)
    let notes: PackedArray<UInt32> = reader.array()
    var rest = notes[...]
    for tag in names {
      tags[tag.name] = rest.prefix(tag.count).map { Int($0) }
      rest = rest.dropFirst(tag.count)
    }
  }

  /// Writes all facts.
  func write(to writer: PackedWriter) {
    tables.write(to: writer)
    incidents.write(to: writer)
    tasks.write(to: writer)
    PackedList(newestIncidents).write(to: writer)
    writer.add(PackedArray(Array(incidentYears.keys)))
    writer.add(PackedArray(Array(incidentYears.values)))
    PackedList(tags.map { TagRecord(name: $0.key, count: $0.value.count) }).write(to: writer)
    writer.add(PackedArray(tags.values.flatMap { $0.map { UInt32($0) } }))
  }
}

/// A tag in a file, and how many notes have it.
private struct TagRecord: PackedRecord {
  var name: String
  var count: Int
}

extension TagRecord {
  init(reading record: inout RecordReader) {
    name = record.text()
    count = max(0, record.number())
  }

  func write(to record: inout RecordWriter) {
    record.add(name)
    record.add(count)
  }
}

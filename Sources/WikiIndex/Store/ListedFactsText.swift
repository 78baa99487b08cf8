import Notes

/// Facts as a text for the store: records, fields and items parted by the separators of ASCII.
///
/// Text of notes that holds such a separator loses it.
extension ListedFacts {
  private static let record: Unicode.Scalar = "\u{1D}"
  private static let field: Unicode.Scalar = "\u{1E}"
  private static let item: Unicode.Scalar = "\u{1F}"

  /// The text; ``init(id:text:)`` reads it.
  var text: String {
    var records: [[String]] = []
    for table in tables {
      records.append([
        "t", Self.clean(table.caption), String(table.rowCount), String(table.line),
        Self.items(table.columns),
      ])
    }
    for task in tasks {
      records.append(["k", Self.clean(task.text), task.isDone ? "1" : "0", String(task.line)])
    }
    for incident in incidents { records.append(Self.fields(incident)) }
    if !tags.isEmpty {
      records.append(["g", Self.items(tags), Self.items(tagLines.map(String.init))])
    }
    return records.map { $0.joined(separator: String(Self.field)) }
      .joined(separator: String(Self.record))
  }

  /// Facts from the store; records that are not understood are passed over.
  init(id: String, text: String) {
    self.id = id
    for record in Self.split(text[...], Self.record) {
      let fields = Self.split(record, Self.field).map(String.init)
      switch (fields.first, fields.count) {
      case ("t", 5):
        tables.append(
          TableFact(
            caption: fields[1], columns: Self.split(fields[4][...], Self.item).map(String.init),
            rowCount: Int(fields[2]) ?? 0, line: Int(fields[3]) ?? 1))
      case ("k", 4):
        tasks.append(
          TaskFact(text: fields[1], isDone: fields[2] == "1", line: Int(fields[3]) ?? 1))
      case ("g", 3):
        tags = Self.split(fields[1][...], Self.item).map(String.init)
        tagLines = Self.split(fields[2][...], Self.item).compactMap { Int(String($0)) }
      case ("i", 16): incidents.append(Self.incident(fields))
      default: break
      }
    }
  }

  private static func fields(_ incident: Incident) -> [String] {
    let date = incident.date
    return [
      "i", clean(incident.title), date.map { String($0.seconds) } ?? "",
      date?.hasTime == true ? "1" : "0", date.map { String($0.offset) } ?? "",
      incident.datedBy?.rawValue ?? "",
    ]
      + [
        incident.system, incident.symptom, incident.cause, incident.impact, incident.fix,
        incident.section,
      ].map { optional($0) }
      + [
        items(incident.touches), incident.address.description, String(incident.place.line),
        "\(incident.place.range.lowerBound) \(incident.place.range.upperBound)",
      ]
  }

  private static func incident(_ fields: [String]) -> Incident {
    let date = Int(fields[2]).map {
      NoteDate(seconds: $0, hasTime: fields[3] == "1", offset: Int(fields[4]) ?? 0)
    }
    let range = fields[15].split(separator: " ").compactMap { Int($0) }
    let start = range.first ?? 0
    return Incident(
      title: fields[1], date: date, datedBy: IncidentDating(rawValue: fields[5]),
      system: text(fields[6]), symptom: text(fields[7]), cause: text(fields[8]),
      impact: text(fields[9]), fix: text(fields[10]),
      touches: fields[12].isEmpty ? [] : split(fields[12][...], item).map(String.init),
      section: text(fields[11]), address: Address(parsing: fields[13]),
      place: Place(line: Int(fields[14]) ?? 1, range: start..<max(start, range.last ?? start)))
  }

  /// Nil is empty, a text has a dot before it.
  private static func optional(_ text: String?) -> String { text.map { "." + clean($0) } ?? "" }

  private static func text(_ field: String) -> String? {
    field.isEmpty ? nil : String(field.dropFirst())
  }

  private static func items(_ texts: [String]) -> String {
    texts.map(clean).joined(separator: String(item))
  }

  private static func clean(_ text: String) -> String {
    guard text.utf8.contains(where: { (0x1D...0x1F).contains($0) }) else { return text }
    return String(text.unicodeScalars.filter { !(0x1D...0x1F).contains($0.value) })
  }

  private static func split(_ text: Substring, _ separator: Unicode.Scalar) -> [Substring] {
    let byte = UInt8(truncatingIfNeeded: separator.value)
    var parts: [Substring] = []
    var start = text.startIndex
    for position in text.utf8.indices where text.utf8[position] == byte {
      parts.append(text[start..<position])
      start = text.utf8.index(after: position)
    }
    parts.append(text[start...])
    return parts
  }
}

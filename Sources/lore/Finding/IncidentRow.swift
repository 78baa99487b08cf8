import Notes

/// An incident with the note that tells it.
struct IncidentRow: Sendable {
  var note: String
  var path: String
  var incident: Incident

  static func rows(_ note: Note) -> [IncidentRow] {
    note.incidents.map { IncidentRow(note: note.id, path: note.path, incident: $0) }
  }

  /// Newest first, undated last, else by path and line.
  static func precedes(_ one: IncidentRow, _ two: IncidentRow) -> Bool {
    let (first, second) = (one.incident.date?.day ?? .min, two.incident.date?.day ?? .min)
    if first != second { return first > second }
    if one.path != two.path { return one.path.precedes(two.path) }
    return one.incident.place.line < two.incident.place.line
  }

  var json: JSONValue { incident.json(note: note, path: path) }

  static let columns = [
    "date", "system", "title", "symptom", "cause", "impact", "fix", "touches", "address",
  ]

  var fields: [String] {
    [
      incident.date?.dayText ?? "", incident.system ?? "", incident.title, incident.symptom ?? "",
      incident.cause ?? "", incident.impact ?? "", incident.fix ?? "",
      incident.touches.joined(separator: " "), incident.address.description,
    ]
  }
}

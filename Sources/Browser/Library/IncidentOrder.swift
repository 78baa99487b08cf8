import Notes

/// Newest first; those without a date at the end, by title.
enum IncidentOrder {
  static func isBefore(_ one: Library.IncidentEntry, _ two: Library.IncidentEntry) -> Bool {
    switch (one.incident.date, two.incident.date) {
    case (let first?, let second?) where first != second: first > second
    case (nil, .some): false
    case (.some, nil): true
    default: (one.incident.title, one.note) < (two.incident.title, two.note)
    }
  }
}

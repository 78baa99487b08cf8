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

  /// Adds an entry to the first few in this order, which stay as many.
  static func insert(
    _ entry: Library.IncidentEntry, into first: inout [Library.IncidentEntry], atMost count: Int
  ) {
    if first.count == count, let last = first.last, !isBefore(entry, last) { return }
    first.insert(entry, at: first.firstIndex { isBefore(entry, $0) } ?? first.count)
    if first.count > count { first.removeLast() }
  }
}

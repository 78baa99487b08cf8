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

  /// The first few in this order; costs one pass where the rest comes in no order of its own.
  static func newest(
    _ count: Int, of entries: [Library.IncidentEntry]
  ) -> [Library.IncidentEntry] {
    var newest: [Library.IncidentEntry] = []
    for entry in entries {
      if newest.count == count, let last = newest.last, !isBefore(entry, last) { continue }
      let place = newest.firstIndex { isBefore(entry, $0) } ?? newest.count
      newest.insert(entry, at: place)
      if newest.count > count { newest.removeLast() }
    }
    return newest
  }
}

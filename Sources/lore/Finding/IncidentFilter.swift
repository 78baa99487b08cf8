import Notes

/// What `--since` and the others ask of an incident.
struct IncidentFilter: Sendable {
  /// Days since 1970.
  var since: Int?
  var until: Int?
  var system: SoughtText?
  var text: SoughtText?
  var touching: SoughtText?
  var undatedOnly: Bool

  func keeps(_ incident: Incident) -> Bool {
    if undatedOnly, incident.date != nil { return false }
    if since != nil || until != nil {
      guard let day = incident.date?.day, day >= since ?? .min, day <= until ?? .max else {
        return false
      }
    }
    if let system, !system.isIn(incident.system ?? "") { return false }
    if let touching, !incident.touches.contains(where: { touching.isIn($0) }) { return false }
    guard let text else { return true }
    let fields = [
      incident.title, incident.system, incident.symptom, incident.cause, incident.impact,
      incident.fix,
    ]
    return fields.contains { text.isIn($0 ?? "") }
  }
}

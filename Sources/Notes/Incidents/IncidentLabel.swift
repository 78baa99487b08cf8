/// What a line of an incident says: `Fix: …`.
enum IncidentLabel: Hashable {
  case symptom, cause, impact, fix, system, date

  /// The label at the start of a line, and where what it labels begins.
  static func prefix(of line: ArraySlice<UInt8>) -> (label: IncidentLabel, end: Int)? {
    guard let colon = line.prefix(24).firstIndex(of: 0x3A) else { return nil }
    let word = String(decoding: line[line.startIndex..<colon], as: UTF8.self).trimmed.lowercased()
    let label: IncidentLabel
    switch word {
    case "symptom", "symptoms": label = .symptom
    case "cause", "root cause": label = .cause
    case "impact": label = .impact
    case "fix": label = .fix
    case "system": label = .system
    case "date": label = .date
    default: return nil
    }
    return (label, colon + 1)
  }

  /// Whether a section with this label is told to be an incident by it.
  var makesIncident: Bool { self != .system && self != .date }
}

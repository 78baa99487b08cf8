/// What a line of an incident says: `Fix: …`.
enum IncidentLabel: Hashable {
  case symptom, cause, impact, fix, system, date

  /// The label at the start of a line, and where what it labels begins.
  static func prefix(of line: ArraySlice<UInt8>) -> (label: IncidentLabel, end: Int)? {
    guard let colon = line.prefix(24).firstIndex(of: 0x3A) else { return nil }
    let word = String(decoding: line[line.startIndex..<colon], as: UTF8.self)
    return IncidentLabel(word).map { ($0, colon + 1) }
  }

  /// The label that a word is, in any case; nil for other words.
  init?(_ word: String) {
    switch word.trimmed.lowercased() {
    case "symptom", "symptoms": self = .symptom
    case "cause", "root cause": self = .cause
    case "impact": self = .impact
    case "fix": self = .fix
    case "system": self = .system
    case "date": self = .date
    default: return nil
    }
  }

  /// The label that a heading says and nothing else; nil for other headings.
  init?(heading: String) {
    self.init(heading.hasSuffix(":") ? String(heading.dropLast()) : heading)
  }

  /// Whether a section with this label is told to be an incident by it.
  var makesIncident: Bool { self != .system && self != .date }
}

/// Tells from a heading whether it is about an incident.
struct IncidentWords: Sendable {
  private let names: [[String]]

  init(_ configuration: Configuration) {
    names = configuration.incidentWords.map(SectionNames.words).filter { !$0.isEmpty }
  }

  /// Whether one of them stands in a heading of these words, in the singular or plural.
  func areIn(_ words: [String]) -> Bool {
    names.contains { find($0, in: words) != nil }
  }

  /// Whether nothing else stands in it: `Incidents`, `Outages and near misses`.
  func areAll(of heading: [String]) -> Bool {
    var words = heading
    var found = false
    for name in names {
      while let start = find(name, in: words) {
        words.removeSubrange(start..<start + name.count)
        found = true
      }
    }
    return found && words.allSatisfy { $0 == "and" || $0 == "or" }
  }

  private func find(_ name: [String], in words: [String]) -> Int? {
    guard words.count >= name.count else { return nil }
    return (0...words.count - name.count).first { start in
      name.indices.allSatisfy { offset in
        let word = words[start + offset]
        let wanted = name[offset]
        return word == wanted
          || (offset == name.count - 1 && (word == wanted + "s" || word == wanted + "es"))
      }
    }
  }
}

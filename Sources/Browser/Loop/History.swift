/// Lines that were typed before, by what they were typed for.
struct History: Equatable, Sendable {
  private var lines: [String: [String]] = [:]

  /// Remembers a line as the newest.
  mutating func add(_ line: String, to list: String) {
    guard !line.isEmpty else { return }
    var known = lines[list] ?? []
    known.removeAll { $0 == line }
    known.insert(line, at: 0)
    lines[list] = Array(known.prefix(100))
  }

  /// The `age`-th newest line, from 0; nil beyond the oldest.
  func line(_ age: Int, of list: String) -> String? {
    let known = lines[list] ?? []
    return known.indices.contains(age) ? known[age] : nil
  }
}

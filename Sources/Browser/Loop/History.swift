/// Lines that were typed before, by what they were typed for.
struct History: Equatable, Sendable {
  private var lines: [String: [String]] = [:]

  init(_ lines: [String: [String]] = [:]) { self.lines = lines }

  /// All lines, newest first, by what they were typed for.
  var all: [String: [String]] { lines }

  /// Remembers a line as the newest.
  mutating func add(_ line: String, to list: String) {
    guard !line.isEmpty else { return }
    var known = lines[list] ?? []
    known.removeAll { $0 == line }
    known.insert(line, at: 0)
    lines[list] = Array(known.prefix(100))
  }

  /// All lines, the newest first.
  func all(of list: String) -> [String] { lines[list] ?? [] }
}

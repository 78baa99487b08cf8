/// The way back, and the way forward again.
struct Trail: Equatable, Sendable {
  /// A note that was read, and where it was left.
  struct Stop: Equatable, Sendable {
    var path: String
    var title: String
    var position: Position
    /// What the link that led there says; nil where nothing is said.
    var reason: String?
  }

  private(set) var past: [Stop] = []
  private(set) var future: [Stop] = []

  init(past: [Stop] = [], future: [Stop] = []) {
    self.past = past
    self.future = future
  }

  /// Older stops are forgotten.
  private static let limit = 500

  /// Leaves a note for a new one.
  mutating func leave(_ stop: Stop) {
    past.append(stop)
    if past.count > Self.limit { past.removeFirst() }
    future = []
  }

  /// Goes back `count` stops from `stop`; nil where there are none.
  mutating func back(_ count: Int, from stop: Stop?) -> Stop? {
    Self.walk(count, from: stop, &past, &future)
  }

  /// Goes forward `count` stops from `stop`; nil where there are none.
  mutating func forward(_ count: Int, from stop: Stop?) -> Stop? {
    Self.walk(count, from: stop, &future, &past)
  }

  private static func walk(
    _ count: Int, from stop: Stop?, _ source: inout [Stop], _ sink: inout [Stop]
  ) -> Stop? {
    guard !source.isEmpty else { return nil }
    var current = stop
    for _ in 0..<max(1, min(count, source.count)) {
      if let current { sink.append(current) }
      current = source.removeLast()
    }
    return current
  }
}

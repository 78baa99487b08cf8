/// How long a program took from keys to their frames.
struct KeyTimes {
  private var frames: [TerminalProgram.Frame] = []

  /// Takes a frame in, where there was one.
  mutating func add(_ frame: TerminalProgram.Frame?) {
    if let frame { frames.append(frame) }
  }

  /// Prints the middle and the worst but one in twenty.
  func report(_ what: String, _ beside: String = "") {
    guard !frames.isEmpty else { return bench.report(what, "no answer", beside) }
    let seconds = frames.map(\.seconds)
    let bytes = frames.map(\.bytes).sorted()[frames.count / 2]
    let (middle, last) = (
      Timing.percentile(50, of: seconds), Timing.percentile(95, of: seconds)
    )
    bench.report(
      what, "\(Self.text(middle)) (\(Self.text(last))) ms",
      (["\(frames.count) keys", "\(bytes) bytes a frame"] + (beside.isEmpty ? [] : [beside]))
        .joined(separator: ", "))
  }

  private static func text(_ seconds: Double) -> String {
    let tenths = Int((seconds * 10_000).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}

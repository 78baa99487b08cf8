import ArgumentParser
import Foundation

/// How long something took, over several runs.
struct Timing {
  /// Seconds of each run, ascending.
  let seconds: [Double]

  /// Reads how many runs are asked for; there is at least one.
  static func runs(_ text: String) throws -> Int {
    guard let runs = Int(text), runs > 0 else { throw ValidationError("give 1 run or more") }
    return runs
  }

  /// Runs `body` until there are `runs` figures; the first, cold run is not counted.
  static func measure(runs: Int = 5, _ body: () throws -> Void) rethrows -> Timing {
    try body()
    let clock = ContinuousClock()
    let seconds = try (0..<runs).map { _ in
      let duration = try clock.measure(body)
      return Double(duration.components.seconds)
        + Double(duration.components.attoseconds) * 1e-18
    }
    return Timing(seconds: seconds.sorted())
  }

  /// Runs `body` so many times, the first one counted: for what is cold each time.
  static func once(runs: Int, _ body: () throws -> Void) rethrows -> Timing {
    let clock = ContinuousClock()
    let seconds = try (0..<runs).map { _ in try clock.measure(body) / .seconds(1) }
    return Timing(seconds: seconds.sorted())
  }

  /// The middle figure.
  var median: Double { seconds[seconds.count / 2] }

  /// The figure that so many of a hundred do not exceed; there is at least one.
  static func percentile(_ percent: Int, of seconds: [Double]) -> Double {
    seconds.sorted()[min(seconds.count - 1, seconds.count * percent / 100)]
  }

  /// `12.3 ms` or `1.23 s`.
  var text: String { Self.text(median) }

  static func text(_ seconds: Double) -> String {
    seconds < 1
      ? String(format: "%.1f ms", seconds * 1000) : String(format: "%.2f s", seconds)
  }
}

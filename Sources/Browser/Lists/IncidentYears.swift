/// How many incidents there were, year by year.
enum IncidentYears {
  private static let bars = Array("▁▂▃▄▅▆▇█")

  /// `▁▁▃▁█  2012 ─ 2026`; nil for fewer than two years.
  ///
  /// - Parameter years: how many each year had.
  static func line(_ years: [Int: Int]) -> String? {
    guard let first = years.keys.min(), let last = years.keys.max(), first < last else {
      return nil
    }
    // Long spans are drawn in steps of several years.
    let step = (last - first) / 24 + 1
    var counts = [Int](repeating: 0, count: (last - first) / step + 1)
    for (year, count) in years { counts[(year - first) / step] += count }
    let most = counts.max() ?? 1
    let line = counts.map { String(bars[$0 * (bars.count - 1) / most]) }.joined()
    return "\(line)  \(first) ─ \(last)"
  }
}

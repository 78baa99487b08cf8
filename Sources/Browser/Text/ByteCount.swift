/// Sizes for people.
package enum ByteCount {
  /// `812 B`, `4.2 kB`, `17 MB`.
  package static func text(_ bytes: Int) -> String {
    var (whole, tenths) = (bytes, 0)
    var unit = 0
    while whole >= 1000, unit < 4 {
      tenths = whole % 1000 / 100
      whole /= 1000
      unit += 1
    }
    let shown = unit > 0 && whole < 10 ? "\(whole).\(tenths)" : "\(whole)"
    return "\(shown) \(["B", "kB", "MB", "GB", "TB"][unit])"
  }
}

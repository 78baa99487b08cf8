/// Finds the grapheme clusters of a text, most of them without the rules for finding them.
///
/// A scalar that joins nothing, before another such one, is a cluster; this is an order of
/// magnitude faster and covers most scripts, ideographs and emoji by themselves.
enum ClusterWalk {
  /// One cluster.
  enum Step {
    /// A single scalar that is drawn as it is, 1 or 2 columns wide.
    case scalar(UInt32, width: Int)
    case cluster(Character)
  }

  /// Calls `body` with the clusters in order until it says false.
  @inline(__always)
  static func forEach(in text: Substring, _ body: (Step) -> Bool) {
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let value = scalars[index].value
      let next = scalars.index(after: index)
      if joinsNothing(value), next == scalars.endIndex || joinsNothing(scalars[next].value) {
        let width = ScalarWidth.of(value)
        if width > 0 {
          guard body(.scalar(value, width: width)) else { return }
          index = next
          continue
        }
      }
      guard body(.cluster(text[index])) else { return }
      index = text.index(after: index)
    }
  }

  /// Whether a scalar is in no rule by which clusters of several scalars form, nor in one of the
  /// sanitiser's; false may also mean that nobody needs it to be fast.
  static func joinsNothing(_ value: UInt32) -> Bool {
    if value < 0x300 { return 0x20...0x7e ~= value || (value >= 0xa0 && value != 0xad) }
    switch value {
    case 0x370...0x482, 0x48a...0x58a, 0x5d0...0x5ea, 0x2010...0x2027, 0x2030...0x205e,
      0x2070...0x20cf, 0x2100...0x2bff, 0x2e80...0x3029, 0x3031...0x3096, 0x309b...0x312f,
      0x3190...0x9fff, 0xac00...0xd7a3, 0xff01...0xff9d, 0x1f300...0x1f3fa, 0x1f400...0x1faff:
      return true
    default: return false
    }
  }
}

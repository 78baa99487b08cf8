/// Counts the insertions, deletions, replacements and swaps of neighbours from one name to others.
///
/// A column of the table of distances is two words of bits: Hyyrö, "A bit-vector algorithm for
/// computing Levenshtein and Damerau edit distances", 2003.
struct EditDistance {
  private let count: Int
  /// By scalar of ASCII, then by any other: a bit for each place of the name where it stands.
  private var places = Array(repeating: UInt128(0), count: 128)
  private var otherPlaces: [Unicode.Scalar: UInt128] = [:]

  /// - Parameter name: of 128 scalars at most.
  init(from name: [Unicode.Scalar]) {
    count = name.count
    for (place, scalar) in name.enumerated() {
      if scalar.isASCII {
        places[Int(scalar.value)] |= 1 << place
      } else {
        otherPlaces[scalar, default: 0] |= 1 << place
      }
    }
  }

  /// The edits to another name; nil if more than `limit`. Costs some nanoseconds for each of its
  /// scalars.
  func distance(to other: [Unicode.Scalar], atMost limit: Int) -> Int? {
    guard limit >= 0, abs(count - other.count) <= limit else { return nil }
    guard count > 0 else { return other.count }
    let last: UInt128 = 1 << (count - 1)
    var distance = count
    // Where a distance is one more, or one less, than the one above it.
    var (more, less) = (UInt128.max, UInt128(0))
    var (same, before) = (UInt128(0), UInt128(0))
    var left = other.count
    for scalar in other {
      let here = scalar.isASCII ? places[Int(scalar.value)] : otherPlaces[scalar] ?? 0
      let swapped = ((~same & here) << 1) & before
      same = (((here & more) &+ more) ^ more) | here | less | swapped
      var (rises, falls) = (less | ~(same | more), same & more)
      if rises & last != 0 { distance += 1 }
      if falls & last != 0 { distance -= 1 }
      left -= 1
      if distance - left > limit { return nil }
      (rises, falls) = (rises << 1 | 1, falls << 1)
      (more, less) = (falls | ~(same | rises), rises & same)
      before = here
    }
    return distance
  }
}

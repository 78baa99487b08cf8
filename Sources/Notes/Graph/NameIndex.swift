/// Finds things by the folded names that they answer to; many may answer to one.
struct NameIndex: Sendable {
  /// What kind of name a key is.
  enum Domain: UInt8 {
    /// The path of a note from any of its components on.
    case noteSuffix
    case notePath
    case attachmentSuffix
    case attachmentPath
    case folder
    case alias
    case title
  }

  private var buckets: [Int32]
  private var hashes: [Int] = []
  private var values: [UInt32] = []
  private var next: [Int32] = []

  init(expecting count: Int) {
    var size = 64
    while size < count { size *= 2 }
    buckets = Array(repeating: -1, count: size)
  }

  /// Values are inserted in ascending order within each domain.
  mutating func insert(_ value: Int, _ domain: Domain, _ folded: Substring) {
    insert(value, hash: NameHash.hash(folded, seed: domain.rawValue))
  }

  /// Inserts `path` under each of its suffixes that begins at a component.
  mutating func insertSuffixes(_ value: Int, _ domain: Domain, _ folded: String) {
    NameHash.forEachSuffix(folded, seed: domain.rawValue) { insert(value, hash: $0) }
  }

  /// Values in ascending order.
  func values(_ domain: Domain, _ folded: Substring) -> [Int] {
    // 63 bits: a collision among some millions of names is not to be expected, and one that is made
    // on purpose leads to a wrong note of the same wiki at worst.
    let hash = NameHash.hash(folded, seed: domain.rawValue)
    var result: [Int] = []
    var position = buckets[hash & (buckets.count - 1)]
    while position >= 0 {
      if hashes[Int(position)] == hash { result.append(Int(values[Int(position)])) }
      position = next[Int(position)]
    }
    // Chains run from the last value inserted to the first.
    result.reverse()
    return result
  }

  private mutating func insert(_ value: Int, hash: Int) {
    if hashes.count >= buckets.count * 2 { grow() }
    let bucket = hash & (buckets.count - 1)
    hashes.append(hash)
    values.append(UInt32(value))
    next.append(buckets[bucket])
    buckets[bucket] = Int32(hashes.count - 1)
  }

  private mutating func grow() {
    buckets = Array(repeating: -1, count: buckets.count * 4)
    for position in hashes.indices {
      let bucket = hashes[position] & (buckets.count - 1)
      next[position] = buckets[bucket]
      buckets[bucket] = Int32(position)
    }
  }
}

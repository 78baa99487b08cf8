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
  /// Names whose hashes differ from run to run, see ``NameHash``.
  private var passing: [Passing] = []

  private struct Passing {
    var position: UInt32
    var domain: Domain
    var name: String
  }

  init(expecting count: Int) {
    var size = 64
    while size < count { size *= 2 }
    buckets = Array(repeating: -1, count: size)
  }

  /// Values are inserted in ascending order within each domain.
  mutating func insert(_ value: Int, _ domain: Domain, _ folded: Substring) {
    if !NameHash.isLasting(folded) {
      passing.append(
        Passing(position: UInt32(hashes.count), domain: domain, name: String(folded)))
    }
    insert(value, hash: NameHash.hash(folded, seed: domain.rawValue))
  }

  /// Inserts `path` under each of its suffixes that begins at a component.
  mutating func insertSuffixes(_ value: Int, _ domain: Domain, _ folded: String) {
    if NameHash.isLasting(folded[...]) {
      NameHash.forEachSuffix(folded, seed: domain.rawValue) { insert(value, hash: $0) }
      return
    }
    var rest = folded[...]
    while true {
      insert(value, domain, rest)
      guard let slash = rest.utf8.firstIndex(of: 0x2F) else { return }
      rest = rest[rest.utf8.index(after: slash)...]
    }
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

  private mutating func grow() { link(into: buckets.count * 4) }

  /// Makes the chains anew.
  private mutating func link(into size: Int) {
    buckets = Array(repeating: -1, count: size)
    next = Array(repeating: -1, count: hashes.count)
    for position in hashes.indices {
      let bucket = hashes[position] & (buckets.count - 1)
      next[position] = buckets[bucket]
      buckets[bucket] = Int32(position)
    }
  }

  /// An index that ``write(to:)`` wrote.
  init(reading reader: inout PackedReader) {
    self.init(expecting: 0)
    hashes = reader.array()
    values = reader.array()
    let positions: [UInt32] = reader.array()
    let domains: [Domain] = reader.array()
    let names = reader.texts()
    guard reader.isSound, names.count == positions.count, hashes.count == values.count else {
      return
    }
    for (place, name) in names.enumerated() {
      let entry = Passing(position: positions[place], domain: domains[place], name: name)
      hashes[Int(entry.position)] = NameHash.hash(name[...], seed: entry.domain.rawValue)
      passing.append(entry)
    }
    var size = 64
    while size < hashes.count { size *= 2 }
    link(into: size)
  }

  func write(to writer: PackedWriter) {
    writer.add(hashes)
    writer.add(values)
    writer.add(passing.map(\.position))
    writer.add(passing.map(\.domain))
    writer.add(texts: passing.map(\.name))
  }
}

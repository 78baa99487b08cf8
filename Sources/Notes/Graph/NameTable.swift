/// Numbers by the hashes of their names, in the order of insertion.
struct NameTable: Sendable {
  private var buckets: PackedArray<Int32>
  private(set) var hashes = PackedArray<Int>()
  private var values = PackedArray<UInt32>()
  /// Of each entry the one inserted before it into the same bucket; -1 for none.
  private var next = PackedArray<Int32>()

  init(expecting count: Int) {
    var size = 64
    while size < count { size *= 2 }
    buckets = PackedArray(Array(repeating: -1, count: size))
  }

  /// In the order of insertion.
  func values(_ hash: Int) -> [Int] {
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

  mutating func insert(_ value: Int, hash: Int) {
    if hashes.count >= buckets.count * 2 { grow() }
    let bucket = hash & (buckets.count - 1)
    hashes.append(hash)
    values.append(UInt32(value))
    next.append(buckets[bucket])
    buckets[bucket] = Int32(hashes.count - 1)
  }

  private mutating func grow() {
    var grown = NameTable(expecting: buckets.count * 4)
    for position in hashes.indices {
      grown.insert(Int(values[position]), hash: hashes[position])
    }
    self = grown
  }

  /// A table that ``write(to:)`` wrote.
  init(reading reader: inout PackedReader) {
    buckets = reader.array()
    hashes = reader.array()
    values = reader.array()
    next = reader.array()
    if buckets.isEmpty { self = NameTable(expecting: 0) }
  }

  func write(to writer: PackedWriter) {
    writer.add(buckets)
    writer.add(hashes)
    writer.add(values)
    writer.add(next)
  }
}

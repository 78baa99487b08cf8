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

  /// Names whose hashes are the same on every run, see ``NameHash``.
  private var lasting: NameTable
  /// Names whose hashes differ from run to run.
  private var passing = NameTable(expecting: 0)
  private var passingNames = StringPool()
  private var passingRows = PackedArray<Passing>()

  private struct Passing: Sendable {
    var name: UInt32
    var value: UInt32
    var domain: Domain
  }

  init(expecting count: Int) { lasting = NameTable(expecting: count) }

  /// Values are inserted in ascending order within each domain.
  mutating func insert(_ value: Int, _ domain: Domain, _ folded: Substring) {
    let hash = NameHash.hash(folded, seed: domain.rawValue)
    guard !NameHash.isLasting(folded) else { return lasting.insert(value, hash: hash) }
    passing.insert(value, hash: hash)
    passingRows.append(
      Passing(
        name: passingNames.intern(String(folded)), value: UInt32(value), domain: domain))
  }

  /// Inserts `path` under each of its suffixes that begins at a component.
  mutating func insertSuffixes(_ value: Int, _ domain: Domain, _ folded: String) {
    if NameHash.isLasting(folded[...]) {
      NameHash.forEachSuffix(folded, seed: domain.rawValue) { lasting.insert(value, hash: $0) }
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
    return NameHash.isLasting(folded) ? lasting.values(hash) : passing.values(hash)
  }

  /// An index that ``write(to:)`` wrote; costs the hashing of those names whose hash does not last.
  init(reading reader: inout PackedReader) {
    lasting = NameTable(reading: &reader)
    passingNames = StringPool(reading: &reader)
    passingRows = reader.array()
    guard reader.isSound else { return }
    passing = NameTable(expecting: passingRows.count)
    for row in passingRows {
      let name = passingNames[row.name]
      passing.insert(Int(row.value), hash: NameHash.hash(name[...], seed: row.domain.rawValue))
    }
  }

  func write(to writer: PackedWriter) {
    lasting.write(to: writer)
    passingNames.write(to: writer)
    writer.add(passingRows)
  }
}

/// Where two texts differ: between what they begin and what they end with alike.
struct TextChange {
  private let old: Int
  private let new: Int
  /// Bytes at the beginning, and at the end, that are the same.
  private let prefix: Int
  private let suffix: Int

  /// Costs one look at both.
  init(from old: [UInt8], to new: [UInt8]) {
    let most = min(old.count, new.count)
    var prefix = 0
    while prefix < most, old[prefix] == new[prefix] { prefix += 1 }
    var suffix = 0
    while suffix < most - prefix, old[old.count - 1 - suffix] == new[new.count - 1 - suffix] {
      suffix += 1
    }
    self.old = old.count
    self.new = new.count
    self.prefix = prefix
    self.suffix = suffix
  }

  var isNone: Bool { old == new && prefix == old }

  /// Where a byte of the old text is in the new one, about so where all around it has changed.
  func place(of offset: Int) -> Int {
    if offset < prefix || isNone { return offset }
    return offset >= old - suffix ? offset + new - old : min(offset, new - suffix)
  }
}

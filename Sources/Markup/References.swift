/// What links and footnotes can refer to by a label.
struct References {
  struct Definition {
    /// Number of the definition among the blocks.
    var block: Int
    /// Index into the table of link targets.
    var target: Int
  }

  private(set) var links: [[UInt8]: Definition] = [:]
  private(set) var footnotes: [[UInt8]: Int] = [:]

  /// The first definition of a label counts.
  mutating func define(key: [UInt8], block: Int, target: Int) {
    if links[key] == nil { links[key] = Definition(block: block, target: target) }
  }

  mutating func defineFootnote(key: [UInt8], block: Int) {
    if footnotes[key] == nil { footnotes[key] = block }
  }
}

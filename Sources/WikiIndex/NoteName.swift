/// Names of files that are notes.
package enum NoteName {
  private static let extensions = [Array(".md".utf8), Array(".markdown".utf8)]

  /// Whether a file name ends in `.md` or `.markdown`, in any case, after at least one byte.
  package static func isNote(_ name: some BidirectionalCollection<UInt8>) -> Bool {
    extensions.contains { suffix in
      name.count > suffix.count
        && zip(name.suffix(suffix.count), suffix).allSatisfy { $0 | 0x20 == $1 | 0x20 }
    }
  }
}

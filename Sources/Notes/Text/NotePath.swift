/// Paths of notes, as text.
package enum NotePath {
  /// Without `.md` or `.markdown` in any case; nil where it has neither.
  package static func withoutExtension(_ path: String) -> String? {
    guard let length = extensionLength(path.utf8) else { return nil }
    let stem = path[..<path.utf8.index(path.utf8.endIndex, offsetBy: -length)]
    return stem.utf8.last == 0x2F ? nil : String(stem)
  }

  /// How many bytes the `.md` or `.markdown` is long, in any case, that a name ends in after at least
  /// one byte; nil where it does not.
  @inlinable package static func extensionLength(_ name: some BidirectionalCollection<UInt8>)
    -> Int?
  {
    [3, 9].first { length in
      name.count > length
        && name.suffix(length).lazy.map(\.lowercasedASCII)
          .elementsEqual((length == 3 ? ".md" : ".markdown").utf8)
    }
  }

  /// The id a note at this path has, unless another has it first.
  package static func id(of path: String) -> String { withoutExtension(path) ?? path }
}

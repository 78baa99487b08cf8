/// Paths of notes, as text.
package enum NotePath {
  /// Without `.md` or `.markdown` in any case; nil where it has neither.
  package static func withoutExtension(_ path: String) -> String? {
    var copy = path
    guard let length = copy.withUTF8(extensionLength) else { return nil }
    let stem = path[..<path.utf8.index(path.utf8.endIndex, offsetBy: -length)]
    return stem.utf8.last == 0x2F ? nil : String(stem)
  }

  /// Whether a file's name or path ends in `.md` or `.markdown`, in any case, after at least one
  /// byte.
  package static func isNote(_ name: String) -> Bool {
    var name = name
    return name.withUTF8(isNote)
  }

  /// Whether a name of bytes does so; asked for every file of a wiki.
  package static func isNote(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    extensionLength(name) != nil
  }

  /// How many bytes the ending is long.
  private static func extensionLength(_ name: UnsafeBufferPointer<UInt8>) -> Int? {
    ends(name, in: ".md") ? 3 : ends(name, in: ".markdown") ? 9 : nil
  }

  private static func ends(_ name: UnsafeBufferPointer<UInt8>, in ending: StaticString) -> Bool {
    let count = ending.utf8CodeUnitCount
    guard name.count > count else { return false }
    let start = name.count - count
    return (0..<count).allSatisfy { name[start + $0].lowercasedASCII == ending.utf8Start[$0] }
  }

  /// The id a note at this path has, unless another has it first.
  package static func id(of path: String) -> String { withoutExtension(path) ?? path }
}

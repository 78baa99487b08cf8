/// Paths of notes, as text.
package enum NotePath {
  /// Without `.md` or `.markdown` in any case; nil where it has neither.
  package static func withoutExtension(_ path: String) -> String? {
    for count in [3, 9] where path.utf8.count > count {
      let start = path.utf8.index(path.utf8.endIndex, offsetBy: -count)
      let ending = path.utf8[start...].lazy.map(\.lowercasedASCII)
      if ending.elementsEqual((count == 3 ? ".md" : ".markdown").utf8) {
        let stem = path[..<start]
        return stem.isEmpty || stem.utf8.last == 0x2F ? nil : String(stem)
      }
    }
    return nil
  }

  /// The id a note at this path has, unless another has it first.
  package static func id(of path: String) -> String { withoutExtension(path) ?? path }
}

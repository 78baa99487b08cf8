/// The rules of one `.loreignore` or `.gitignore`, in gitignore syntax.
///
/// Later rules win over earlier ones; `!` takes a name back in. Matching is linear in the name for
/// patterns without stars and never worse than ``Glob`` says.
package struct IgnoreRules: Sendable, Equatable {
  private var rules: [Rule] = []

  private struct Rule: Sendable, Equatable {
    var pattern: [UInt8]
    var isNegated: Bool
    var foldersOnly: Bool
    /// Whether the pattern is matched against the whole path rather than any last component.
    var isAnchored: Bool
  }

  /// No rules.
  package init() {}

  /// Reads the rules from the text of an ignore file; blank lines and comments are skipped.
  package init(text: some Sequence<UInt8>) {
    for line in Array(text).split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      if let rule = Self.rule(line) { rules.append(rule) }
    }
  }

  /// Whether the rules decide about a path: true ignores it, false takes it back, nil says nothing.
  ///
  /// `path` is relative to the folder of the ignore file, with `/` between components.
  package func verdict(on path: some Collection<UInt8>, isFolder: Bool) -> Bool? {
    let path = Array(path)
    let name = path.lastIndex(of: 0x2F).map { Array(path[($0 + 1)...]) } ?? path
    for rule in rules.reversed() where isFolder || !rule.foldersOnly {
      if Glob.matches(rule.pattern[...], rule.isAnchored ? path[...] : name[...]) {
        return !rule.isNegated
      }
    }
    return nil
  }

  private static func rule(_ line: ArraySlice<UInt8>) -> Rule? {
    var line = line
    while line.last == 0x20, line.dropLast().last != 0x5C { line.removeLast() }
    guard let first = line.first, first != UInt8(ascii: "#") else { return nil }
    let isNegated = first == UInt8(ascii: "!")
    if isNegated { line.removeFirst() }
    let foldersOnly = line.last == 0x2F
    if foldersOnly { line.removeLast() }
    let isAnchored = line.contains(0x2F)
    if line.first == 0x2F { line.removeFirst() }
    guard !line.isEmpty else { return nil }
    return Rule(
      pattern: Array(line), isNegated: isNegated, foldersOnly: foldersOnly, isAnchored: isAnchored)
  }
}

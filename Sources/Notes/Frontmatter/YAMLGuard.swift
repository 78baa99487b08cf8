/// Looks for YAML that would cost more than any real frontmatter does.
enum YAMLGuard {
  static let largest = 1 << 20
  static let deepest = 100

  /// Why the YAML is not read at all; nil where it may be.
  ///
  /// One pass. Depth is overestimated: brackets in quotes count. An alias inside a key is refused,
  /// as hashing the key would walk all that the alias stands for.
  static func refusal(of yaml: [UInt8]) -> String? {
    if yaml.count > largest { return "frontmatter larger than 1 MB is not read" }
    var depth = 0
    var indent = 0
    var isIndenting = true
    var hasAlias = false
    var hasOddKey = false
    var previous: UInt8 = 0x0A
    for (position, byte) in yaml.enumerated() {
      switch byte {
      case 0x0A:
        isIndenting = true
        indent = -1
      case 0x5B, 0x7B: depth += 1
      case 0x5D, 0x7D:
        depth = max(0, depth - 1)
        if isFollowedByColon(yaml, from: position + 1) { hasOddKey = true }
      case 0x2A where isTokenStart(previous): hasAlias = true
      case 0x3F where isTokenStart(previous): hasOddKey = true
      default: break
      }
      if hasAlias, byte.isBlank, isFollowedByColon(yaml, from: position) { hasOddKey = true }
      if isIndenting {
        indent += 1
        isIndenting = byte == 0x0A || byte == 0x20 || byte == 0x2D || byte == 0x3F
      }
      if depth > deepest || indent > 2 * deepest { return "frontmatter is nested too deeply" }
      previous = byte
    }
    return hasAlias && hasOddKey ? "frontmatter with an alias as a key is not read" : nil
  }

  private static func isTokenStart(_ previous: UInt8) -> Bool {
    previous.isBlank || previous.isLineEnd || previous == 0x5B || previous == 0x7B
      || previous == 0x2C
  }

  private static func isFollowedByColon(_ yaml: [UInt8], from start: Int) -> Bool {
    var position = start
    while position < yaml.count, yaml[position].isBlank, position - start < 8 { position += 1 }
    return position < yaml.count && yaml[position] == 0x3A
  }
}

/// The text of a config file with every key at its default, commented.
enum DefaultConfig {
  /// TOML for a table of keys; every line but table headers is a comment, so that the file
  /// changes nothing until it is edited.
  static func text(_ keys: [ConfigKey]) -> String {
    var result = "# lore: every key with its default. Take the # away to change one.\n"
    var section: String?
    for key in keys {
      if key.section != section {
        section = key.section
        result += key.section.isEmpty ? "" : "\n[\(key.section)]\n"
      }
      result += "# \(key.meaning)\n"
      if !key.name.isEmpty { result += "#\(key.name) = \(key.standard)\n" }
    }
    return result
  }
}

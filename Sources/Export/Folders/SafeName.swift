/// File names that every file system takes.
enum SafeName {
  /// The name with what Windows refuses replaced by `_`, at most 200 bytes long.
  ///
  /// Refused are control characters, `<>:"|?*\`, blanks and dots at the end, and names of devices.
  /// A long name keeps its extension.
  static func name(_ name: Substring) -> String {
    var result = ""
    for scalar in name.unicodeScalars {
      result.unicodeScalars.append(isRefused(scalar) ? "_" : scalar)
    }
    while let last = result.last, last == "." || last == " " {
      result.removeLast()
      if result.isEmpty { result = "_" }
    }
    if result.isEmpty { result = "_" }
    let stem = result.prefix { $0 != "." }.uppercased()
    if devices.contains(stem) { result = "_" + result }
    return cut(result, to: 200)
  }

  /// A name with a number before its extension: `a-2.md`.
  static func numbered(_ name: String, _ number: Int) -> String {
    let (stem, ending) = split(name)
    return "\(stem)-\(number)\(ending)"
  }

  /// A name before and from its last dot.
  static func split(_ name: String) -> (stem: Substring, ending: Substring) {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return (name[...], "") }
    return (name[..<dot], name[dot...])
  }

  private static func cut(_ name: String, to limit: Int) -> String {
    guard name.utf8.count > limit else { return name }
    let (stem, ending) = split(name)
    let kept = ending.utf8.count > 20 ? "" : ending
    var short = (kept.isEmpty ? name[...] : stem)
    while short.utf8.count + kept.utf8.count > limit { short.removeLast() }
    return String(short + kept)
  }

  private static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
    default: "<>:\"|?*\\/".unicodeScalars.contains(scalar)
    }
  }

  private static let devices: Set<String> = {
    let numbered = (1...9).flatMap { ["COM\($0)", "LPT\($0)"] }
    return Set(["CON", "PRN", "AUX", "NUL"] + numbered)
  }()
}

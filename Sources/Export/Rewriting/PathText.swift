import Notes

/// Paths as link destinations.
enum PathText {
  /// The way from one file of a folder to another, not encoded.
  static func relative(from host: String, to target: String) -> String {
    let from = FilePath.components(of: host).dropLast()
    let to = target.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
      .map { Substring($0) }
    var shared = 0
    while shared < from.count, shared < to.count - 1, from[shared] == to[shared] { shared += 1 }
    let up = repeatElement("..", count: from.count - shared)
    let path = (up + to[shared...].map(String.init)).joined(separator: "/")
    return path.isEmpty ? "./" : path
  }
}

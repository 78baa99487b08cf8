/// Paths as link destinations.
enum PathText {
  /// The way from one file of a folder to another, not encoded.
  static func relative(from host: String, to target: String) -> String {
    let from = host.split(separator: "/").dropLast()
    let to = target.split(separator: "/", omittingEmptySubsequences: false)
    var shared = 0
    while shared < from.count, shared < to.count - 1, from[shared] == to[shared] { shared += 1 }
    let up = repeatElement("..", count: from.count - shared)
    let path = (up + to[shared...].map(String.init)).joined(separator: "/")
    return path.isEmpty ? "./" : path
  }

  /// Every byte but ASCII letters, digits and `-._~/` percent-encoded.
  static func encoded(_ path: String) -> String {
    var result = ""
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return result
  }
}

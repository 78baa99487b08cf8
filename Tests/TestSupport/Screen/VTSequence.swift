/// A control sequence taken apart.
struct VTSequence {
  let final: UInt8
  /// `<`, `=`, `>` or `?`, or 0.
  let prefix: UInt8
  /// A byte such as `$` before the last, or 0.
  let intermediate: UInt8
  let parameters: [String]
  let text: String

  init(_ bytes: [UInt8]) {
    text = String(decoding: bytes, as: UTF8.self)
    final = bytes[bytes.count - 1]
    var body = bytes.dropLast()
    prefix = body.first.map { 0x3c...0x3f ~= $0 ? $0 : 0 } ?? 0
    if prefix != 0 { body.removeFirst() }
    intermediate = body.last.map { 0x20...0x2f ~= $0 ? $0 : 0 } ?? 0
    if intermediate != 0 { body.removeLast() }
    parameters = String(decoding: body, as: UTF8.self)
      .split(separator: ";", omittingEmptySubsequences: false).map(String.init)
  }

  /// A parameter, or what stands for it where it is missing.
  func number(_ index: Int, default value: Int) -> Int {
    index < parameters.count ? Int(parameters[index]) ?? value : value
  }

  /// A parameter that counts, at least 1.
  func count(_ index: Int = 0) -> Int { max(1, number(index, default: 1)) }
}

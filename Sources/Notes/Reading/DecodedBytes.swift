/// The bytes of a file as UTF-8.
struct DecodedBytes {
  var bytes: [UInt8]
  /// What is wrong with them; nil for UTF-8.
  var fault: (message: String, offset: Int)?

  /// UTF-8 with or without BOM stays as it is. UTF-16 with a BOM is decoded; anything else is read
  /// byte by byte as Latin-1, as far as it is no UTF-8.
  init(_ file: [UInt8]) {
    if file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF]) {
      let isBig = file[0] == 0xFE
      var units: [UInt16] = []
      units.reserveCapacity(file.count / 2)
      for position in stride(from: 2, to: file.count - 1, by: 2) {
        let (first, second) = (UInt16(file[position]), UInt16(file[position + 1]))
        units.append(isBig ? first << 8 | second : second << 8 | first)
      }
      bytes = Array(String(decoding: units, as: UTF16.self).utf8)
      fault = ("file is UTF-16, not UTF-8", 0)
      return
    }
    bytes = file
    guard let invalid = DecodedBytes.firstInvalid(file) else { return }
    fault = ("byte \(invalid + 1) is not UTF-8", invalid)
    bytes = DecodedBytes.mended(file)
  }

  private static func firstInvalid(_ file: [UInt8]) -> Int? {
    file.withUnsafeBufferPointer { bytes in
      var position = 0
      while position < bytes.count {
        if bytes[position] < 0x80 {
          position += 1
          continue
        }
        let length = sequenceLength(bytes, at: position)
        if length == 0 { return position }
        position += length
      }
      return nil
    }
  }

  private static func mended(_ file: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(file.count + file.count / 8)
    file.withUnsafeBufferPointer { bytes in
      var position = 0
      while position < bytes.count {
        let length = sequenceLength(bytes, at: position)
        if length == 0 {
          result.append(0xC0 | bytes[position] >> 6)
          result.append(0x80 | bytes[position] & 0x3F)
          position += 1
        } else {
          result.append(contentsOf: bytes[position..<position + length])
          position += length
        }
      }
    }
    return result
  }

  /// Bytes of the well-formed sequence at `position`; 0 where there is none.
  private static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
    let first = bytes[position]
    let second = position + 1 < bytes.count ? bytes[position + 1] : 0
    let length: Int
    switch first {
    case 0..<0x80: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0: length = second >= 0xA0 ? 3 : 0
    case 0xED: length = second < 0xA0 ? 3 : 0
    case 0xE1...0xEF: length = 3
    case 0xF0: length = second >= 0x90 ? 4 : 0
    case 0xF4: length = second < 0x90 ? 4 : 0
    case 0xF1...0xF3: length = 4
    default: return 0
    }
    guard length > 0, position + length <= bytes.count else { return 0 }
    return (1..<length).allSatisfy { bytes[position + $0] & 0xC0 == 0x80 } ? length : 0
  }
}

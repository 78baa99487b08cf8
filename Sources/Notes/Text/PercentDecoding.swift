/// The text with `%xx` replaced by its bytes.
///
/// Signs that no two hexadecimal digits follow stay; if the result is not UTF-8, so does
/// everything.
package func percentDecoded(_ text: String) -> String {
  guard text.utf8.contains(0x25) else { return text }
  return String(validating: percentDecodedBytes(text), as: UTF8.self) ?? text
}

/// The bytes of a text, `%xx` replaced by the byte that it stands for; they may not be UTF-8.
package func percentDecodedBytes(_ text: String) -> [UInt8] {
  let bytes = Array(text.utf8)
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var position = 0
  while position < bytes.count {
    if bytes[position] == 0x25, position + 2 < bytes.count,
      let high = hexadecimal(bytes[position + 1]), let low = hexadecimal(bytes[position + 2])
    {
      result.append(high << 4 | low)
      position += 3
    } else {
      result.append(bytes[position])
      position += 1
    }
  }
  return result
}

/// The text with every byte that is not kept as `%xx`.
package func percentEncoded(_ text: String, keeping isKept: (UInt8) -> Bool) -> String {
  var result: [UInt8] = []
  result.reserveCapacity(text.utf8.count)
  for byte in text.utf8 {
    if isKept(byte) {
      result.append(byte)
    } else {
      result.append(0x25)
      for digit in [byte >> 4, byte & 15] {
        result.append(digit < 10 ? 0x30 + digit : 0x37 + digit)
      }
    }
  }
  return String(decoding: result, as: UTF8.self)
}

/// A path as a destination: every byte but ASCII letters, digits and `-._~/` percent-encoded.
package func percentEncodedPath(_ path: String) -> String {
  percentEncoded(path) { byte in
    switch byte {
    case 0x2D, 0x2E, 0x2F, 0x5F, 0x7E: true
    default: byte.isLetter || byte.isDigit
    }
  }
}

private func hexadecimal(_ byte: UInt8) -> UInt8? {
  if byte.isDigit { return byte - 0x30 }
  let lower = byte | 0x20
  return (0x61...0x66).contains(lower) ? lower - 0x61 + 10 : nil
}

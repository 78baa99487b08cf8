/// The text with `%xx` replaced by its bytes.
///
/// Signs that no two hexadecimal digits follow stay; if the result is not UTF-8, so does everything.
package func percentDecoded(_ text: String) -> String {
  guard text.utf8.contains(0x25) else { return text }
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
  return String(validating: result, as: UTF8.self) ?? text
}

private func hexadecimal(_ byte: UInt8) -> UInt8? {
  if byte.isDigit { return byte - 0x30 }
  let lower = byte | 0x20
  return (0x61...0x66).contains(lower) ? lower - 0x61 + 10 : nil
}

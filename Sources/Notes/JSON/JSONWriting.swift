extension JSONValue {
  /// The value as text: on one line, or over several, indented by two spaces.
  package func text(pretty: Bool = false) -> String {
    var writer = JSONWriter(isPretty: pretty)
    writer.write(self, depth: 0)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

private struct JSONWriter {
  var bytes: [UInt8] = []
  let isPretty: Bool

  init(isPretty: Bool) { self.isPretty = isPretty }

  // Recursion is bounded: values nest no deeper than frontmatter may.
  mutating func write(_ value: JSONValue, depth: Int) {
    switch value {
    case .null: append("null")
    case .bool(let value): append(value ? "true" : "false")
    case .integer(let value): append(String(value))
    case .number(let value): append(value.isFinite ? String(value) : "null")
    case .string(let text): write(text)
    case .array(let values):
      append("[")
      for (position, value) in values.enumerated() {
        separate(position, depth: depth + 1)
        write(value, depth: depth + 1)
      }
      close("]", isEmpty: values.isEmpty, depth: depth)
    case .object(let members):
      append("{")
      for (position, member) in members.enumerated() {
        separate(position, depth: depth + 1)
        write(member.key)
        append(isPretty ? ": " : ":")
        write(member.value, depth: depth + 1)
      }
      close("}", isEmpty: members.isEmpty, depth: depth)
    }
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func close(_ bracket: String, isEmpty: Bool, depth: Int) {
    if !isEmpty { breakLine(depth: depth) }
    append(bracket)
  }

  private mutating func separate(_ position: Int, depth: Int) {
    if position > 0 { append(",") }
    breakLine(depth: depth)
  }

  private mutating func breakLine(depth: Int) {
    guard isPretty else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: depth * 2))
  }

  private mutating func write(_ text: String) {
    bytes.append(0x22)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: append("\\\"")
      case 0x5C: append("\\\\")
      case 0x0A: append("\\n")
      case 0x0D: append("\\r")
      case 0x09: append("\\t")
      // C0, DEL, C1, and the two separators that break lines in JavaScript.
      case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029:
        let digits = String(scalar.value, radix: 16)
        append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
      default: append(String(scalar))
      }
    }
    bytes.append(0x22)
  }
}

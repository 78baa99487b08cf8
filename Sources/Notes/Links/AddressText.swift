extension Address: CustomStringConvertible {
  /// The form in arguments, JSON and yanks.
  package var description: String {
    var text = percentEncoded(id)
    if let block { return text + "#^" + percentEncoded(block) }
    for heading in headings { text += "#" + percentEncoded(heading) }
    if let table { text += "^t\(table)" }
    return text
  }

  /// Reads what `description` writes; text without percent signs reads as it stands.
  package init(parsing text: String) {
    self.init(parsing: text, decode: percentDecoded)
  }

  /// What a user who typed `text` may mean, likeliest first: encoded, as written, and all of it an
  /// id.
  package static func readings(of text: String) -> [Address] {
    let readings = [
      Address(parsing: text), Address(parsing: text, decode: { $0 }), Address(id: text),
    ]
    return readings.enumerated().filter { !readings[..<$0.offset].contains($0.element) }
      .map(\.element)
  }

  private init(parsing text: String, decode: (String) -> String) {
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      let (id, table) = Address.splitTable(parts[0])
      self.init(id: decode(String(id)), table: table)
      return
    }
    let id = decode(String(parts[0]))
    if parts[1].hasPrefix("^") {
      self.init(id: id, block: decode(String(parts[1].dropFirst())))
      return
    }
    let (chain, table) = Address.splitTable(parts[1])
    self.init(
      id: id, headings: chain.split(separator: "#").map { decode(String($0)) }, table: table)
  }

  private static func splitTable(_ text: Substring) -> (Substring, Int?) {
    guard let caret = text.lastIndex(of: "^") else { return (text, nil) }
    let mark = text[text.index(after: caret)...]
    guard mark.first == "t", let number = Int(mark.dropFirst()), number > 0,
      mark.dropFirst().utf8.allSatisfy(\.isDigit)
    else { return (text, nil) }
    return (text[..<caret], number)
  }
}

private func percentEncoded(_ text: String) -> String {
  let needsIt = text.unicodeScalars.contains { mustEncode($0) }
  guard needsIt else { return text }
  var result = ""
  for scalar in text.unicodeScalars {
    guard mustEncode(scalar) else {
      result.unicodeScalars.append(scalar)
      continue
    }
    result += percentEncoded(String(scalar)) { _ in false }
  }
  return result
}

private func mustEncode(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x00...0x1F, 0x7F...0x9F, 0x23, 0x25, 0x5E: true
  default: false
  }
}

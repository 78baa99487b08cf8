/// Reads broken YAML key by key, keeping what each key by itself can be read as.
///
/// Of a key that stands twice the first wins.
struct YAMLSalvage {
  private let yaml: [UInt8]
  private let firstLine: Int
  /// Whether aliases of one key may stand for what another one names.
  private let sharesAnchors: Bool
  private(set) var properties: [Property] = []
  private(set) var faults: [LineFault] = []

  /// - Parameter fault: why all of it could not be read.
  init(_ yaml: [UInt8], firstLine: Int, after fault: YAMLFault) {
    self.yaml = yaml
    self.firstLine = firstLine
    sharesAnchors = !fault.isUndefinedAlias
  }

  mutating func run() {
    var seen: Set<String> = []
    for entry in entries() {
      let text = String(decoding: yaml[entry.range], as: UTF8.self)
      do throws(YAMLFault) {
        for property in try ComposedYAML.read(text, firstLine: entry.line) {
          keep(property, seen: &seen)
        }
      } catch {
        let rule: Rule = error.isDuplicateKey ? .frontmatterDuplicateKey : .frontmatterBroken
        // libyaml finds an open bracket only after its end: the fault is in the entry's own lines.
        let line = min(error.line, entry.lastLine)
        if !(sharesAnchors && error.isUndefinedAlias) {
          faults.append(LineFault(rule: rule, line: line, message: error.message))
        }
        if let property = asWritten(text, line: entry.line) { keep(property, seen: &seen) }
      }
    }
  }

  private mutating func keep(_ property: Property, seen: inout Set<String>) {
    guard seen.insert(property.key).inserted else {
      faults.append(
        LineFault(
          rule: .frontmatterDuplicateKey, line: property.line,
          message: "key stands twice: \(property.key)"))
      return
    }
    properties.append(property)
  }

  /// The first line of an entry with all after the colon as text: `title: a: b`.
  private func asWritten(_ text: String, line: Int) -> Property? {
    let head = text.prefix { !$0.isNewline }
    guard let colon = head.firstIndex(of: ":") else { return nil }
    let key = String(head[..<colon]).trimmed
    var value = String(head[head.index(after: colon)...]).trimmed
    if let quote = value.first, quote == "\"" || quote == "'" {
      value.removeFirst()
      if value.last == quote { value.removeLast() }
    }
    // What was to be a list or a map is no text.
    if value.hasPrefix("["), !value.contains("]") { return nil }
    if value.hasPrefix("{"), !value.contains("}") { return nil }
    return key.isEmpty ? nil : Property(key: key, value: .text(value), line: line)
  }

  /// The lines from one key in the first column to the next.
  private func entries() -> [(range: Range<Int>, line: Int, lastLine: Int)] {
    var result: [(range: Range<Int>, line: Int, lastLine: Int)] = []
    var line = firstLine
    var start = 0
    while start < yaml.count {
      let end = yaml[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? yaml.count
      let first = yaml[start]
      let continues = first.isBlank || first.isLineEnd || first == 0x2D || first == 0x23
      if continues, let last = result.indices.last {
        result[last].range = result[last].range.lowerBound..<end
        if !first.isLineEnd { result[last].lastLine = line }
      } else if !continues {
        result.append((start..<end, line, line))
      }
      start = end
      line += 1
    }
    return result
  }
}

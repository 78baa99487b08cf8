/// The properties of a note that mean something, read from its frontmatter.
struct Properties {
  let properties: [Property]
  private(set) var faults: [LineFault] = []

  init(_ properties: [Property]) {
    self.properties = properties
  }

  subscript(key: String) -> Property? { properties.first { $0.key == key } }

  /// The text of a scalar, to be shown; nil where it is empty.
  func text(_ key: String) -> String? { whole(key)?.shortened }

  /// All of the text of a scalar; nil where it is empty.
  func whole(_ key: String) -> String? {
    guard let text = self[key]?.value.text?.trimmed, !text.isEmpty else { return nil }
    return text
  }

  /// The texts of a list, or of a scalar with commas: `tags: a, b`.
  func texts(_ keys: String...) -> [String] {
    var result: [String] = []
    var seen: Set<String> = []
    for key in keys {
      guard let property = self[key] else { continue }
      for item in property.value.unbracketed.items(line: property.line) {
        guard let text = item.value.text else { continue }
        let isScalar = property.value.text != nil
        let parts = isScalar ? text.split(separator: ",").map(String.init) : [text]
        result += parts.map(\.trimmed.shortened).filter { !$0.isEmpty && seen.insert($0).inserted }
      }
    }
    return result
  }

  /// The date under the first of the keys that holds one; others that should are faults.
  mutating func date(_ keys: String...) -> NoteDate? {
    var found: NoteDate?
    for key in keys {
      guard let property = self[key] else { continue }
      let date = date(property.value, line: property.line, key: key)
      found = found ?? date
    }
    return found
  }

  /// A value that should be a date; nil and a fault where it is not.
  mutating func date(_ value: PropertyValue?, line: Int, key: String) -> NoteDate? {
    guard let value, value != .null else { return nil }
    let text = value.unbracketed.text?.trimmed ?? "a list or mapping"
    if text.isEmpty { return nil }
    let written =
      text.hasPrefix("[[") && text.hasSuffix("]]") ? String(text.dropFirst(2).dropLast(2)) : text
    if let date = NoteDate(parsing: written) { return date }
    let fault = LineFault(
      rule: .frontmatterBadDate, line: line, message: "\(key) is no date: \(text)")
    if !faults.contains(fault) { faults.append(fault) }
    return nil
  }

  /// `{by, at}`, or a bare text that has the form of an actor or of a date.
  mutating func stamp(_ value: PropertyValue, line: Int, key: String) -> Stamp? {
    guard case .map = value else {
      guard case .text(let text) = value else { return nil }
      if let date = NoteDate(parsing: text.trimmed) { return Stamp(by: nil, at: date) }
      // Words such as `no` or `pending` name nobody.
      return Stamp.isActor(text.trimmed) ? Stamp(by: text.trimmed, at: nil) : nil
    }
    let by = value["by"]?.text?.trimmed.shortened
    let at = date(value["at"], line: line, key: key + ".at")
    if by?.isEmpty ?? true, at == nil { return nil }
    return Stamp(by: by?.isEmpty == false ? by : nil, at: at)
  }
}

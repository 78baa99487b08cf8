import Notes

extension Note {
  /// What an attested computation says of itself, by name, for the card; empty for other notes.
  ///
  /// It is shown and never run.
  var computationFacts: [(name: String, text: String)] {
    guard type?.lowercased() == "attested computation" else { return [] }
    let facts = [
      ("runtime", property("runtime")?.text),
      ("parameters", property("parameters").map(Self.parameters)),
      ("computation", property("computation")?.text),
      ("executor", property("executor").map { Self.actor($0, extra: "receipt") }),
      ("attester", property("attester").map { Self.actor($0, extra: nil) }),
    ]
    return facts.compactMap { name, text in
      text.flatMap { $0.isEmpty ? nil : (name, $0) }
    }
  }

  private func property(_ key: String) -> PropertyValue? {
    properties.first { $0.key == key }?.value
  }

  /// `region (text, required), year`.
  private static func parameters(_ value: PropertyValue) -> String {
    value.items(line: 0).compactMap { item -> String? in
      guard let name = item.value["name"]?.text ?? item.value.text else { return nil }
      let isRequired = item.value["required"] == .bool(true)
      let remarks = [item.value["type"]?.text, isRequired ? "required" : nil].compactMap(\.self)
      return remarks.isEmpty ? name : "\(name) (\(remarks.joined(separator: ", ")))"
    }.joined(separator: ", ")
  }

  /// The resource of an executor or attester, and another key of it.
  private static func actor(_ value: PropertyValue, extra: String?) -> String {
    let resource = value["resource"]?.text ?? value.text ?? ""
    guard let extra, let text = value[extra]?.text, !text.isEmpty else { return resource }
    return [resource, "\(extra) \(text)"].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

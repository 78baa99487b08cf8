/// Who wrote a note, who checked it, and until when it holds.
struct Provenance {
  private(set) var generated: Stamp?
  private(set) var verified: [Stamp] = []
  private(set) var staleAfter: NoteDate?

  init(_ properties: inout Properties) {
    if let property = properties["generated"] {
      generated = properties.stamp(property.value, line: property.line, key: "generated")
    }
    // Version 0.1 of the format had `timestamp` instead.
    if generated?.at == nil, let at = properties.date("timestamp") {
      generated = Stamp(by: generated?.by, at: at)
    }
    if let property = properties["verified"] {
      for item in property.value.items(line: property.line) {
        let stamp = properties.stamp(item.value, line: item.line, key: "verified")
        if let stamp { verified.append(stamp) }
      }
    }
    staleAfter = properties.date("stale_after")
  }

  /// From `verified` alone.
  var trust: Trust {
    if verified.contains(where: \.isHuman) { return .humanReviewed }
    return verified.contains { $0.by != nil } ? .machineConfirmed : .unverified
  }

  /// Whether the text was written after the last check of it that counts.
  var isVerifiedBeforeChange: Bool {
    guard let written = generated?.at, let checked = verified.lastCheck?.at else { return false }
    return checked.seconds < written.seconds
  }
}

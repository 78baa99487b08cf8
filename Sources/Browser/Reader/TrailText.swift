import Notes

/// The notes that were walked through, as a list to read.
struct TrailText: Equatable, Sendable {
  /// A note on the way.
  struct Step: Equatable, Sendable {
    var title: String
    /// Its address.
    var address: String
    /// What the link that led there says; nil for the first and where nothing was said.
    var reason: String?
  }

  var steps: [Step]
  /// The name of the wiki.
  var wiki: String

  /// A markdown list, a note a line: title, address, and why it was gone to.
  var markdown: String {
    var text = "# Trail through \(Self.plain(wiki))\n\n"
    for (place, step) in steps.enumerated() {
      let reason = step.reason.map { " — " + Self.plain($0) } ?? ""
      text +=
        "\(place + 1). **\(Self.plain(step.title))** (\(CodeSpan.markdown(step.address)))\(reason)\n"
    }
    return text
  }

  /// Text on one line that markdown reads as it stands.
  private static func plain(_ text: String) -> String {
    var result = ""
    for character in text {
      if character.isNewline || character == "\t" {
        result += " "
      } else if character.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
        continue
      } else {
        if "\\`*_[]<>#|~&".contains(character) { result += "\\" }
        result.append(character)
      }
    }
    return result
  }
}

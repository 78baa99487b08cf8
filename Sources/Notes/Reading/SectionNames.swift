/// Tells what a section is from how its heading begins.
struct SectionNames: Sendable {
  private let relations: [[String]]
  private let moreRelations: [String]
  private let sources: [[String]]
  private let keyPoints: [[String]]

  init(_ configuration: Configuration) {
    relations = configuration.relationSections.map(SectionNames.words).filter { !$0.isEmpty }
    moreRelations = configuration.moreRelationSections.map {
      // An ellipsis after a stem is as good as none.
      SectionNames.words($0).joined(separator: " ")
    }.filter { !$0.isEmpty }
    sources = configuration.sourceSections.map(SectionNames.words).filter { !$0.isEmpty }
    keyPoints = configuration.keyPointSections.map(SectionNames.words).filter { !$0.isEmpty }
  }

  /// What a heading of these words opens.
  func role(of words: [String]) -> SectionRole {
    var role: SectionRole = []
    if relations.contains(where: { words.starts(with: $0) }) { role.insert(.relation) }
    if !moreRelations.isEmpty, !role.contains(.relation) {
      let joined = words.joined(separator: " ")
      if moreRelations.contains(where: { joined.hasPrefix($0) }) { role.insert(.relation) }
    }
    if sources.contains(where: { words.starts(with: $0) }) { role.insert(.source) }
    if keyPoints.contains(where: { words.starts(with: $0) }) { role.insert(.keyPoints) }
    return role
  }

  func role(of heading: String) -> SectionRole { role(of: SectionNames.words(heading)) }

  /// Folded runs of letters, marks and digits.
  static func words(_ text: String) -> [String] {
    var words: [String] = []
    var current: [UInt8] = []
    for scalar in fold(text).unicodeScalars {
      if scalar.isWordScalar {
        if scalar.isASCII {
          current.append(UInt8(truncatingIfNeeded: scalar.value))
        } else {
          current.append(contentsOf: String(scalar).utf8)
        }
      } else if !current.isEmpty {
        words.append(String(decoding: current, as: UTF8.self))
        current.removeAll(keepingCapacity: true)
      }
    }
    if !current.isEmpty { words.append(String(decoding: current, as: UTF8.self)) }
    return words
  }
}

/// What a section holds, as its heading tells.
struct SectionRole: OptionSet {
  let rawValue: UInt8
  /// Links with reasons.
  static let relation = SectionRole(rawValue: 1)
  /// What the note was derived from.
  static let source = SectionRole(rawValue: 2)
  static let keyPoints = SectionRole(rawValue: 4)
}

package import Cells
import Markup
package import Notes

extension Note {
  /// The sources that the card names.
  var shownSources: ArraySlice<NoteSource> { sources.prefix(4) }

  /// What is wrong with the note as a whole, in words.
  var banners: [String] {
    var banners = problems.filter { $0.rule == .frontmatterBroken || $0.rule == .notUTF8 }
      .map { problem in
        let isNamed = problem.rule != .frontmatterBroken || problem.message.hasPrefix("frontmatter")
        return "\(isNamed ? "" : "frontmatter: ")\(problem.message) (line \(problem.line))"
      }
    if bytes > NoteReader.limit, let large = problems.first(where: { $0.rule == .noteLarge }) {
      banners.append("\(large.message): the rest is left out")
    }
    if isDegraded { banners.append("read from a copied page: its structure is a guess") }
    return banners
  }
}

extension Trust {
  /// The role in which a note's trust is drawn.
  package var role: Role {
    switch self {
    case .unverified: .trustLow
    case .machineConfirmed: .trustMid
    case .humanReviewed: .trustHigh
    }
  }
}

extension NoteDate {
  /// `27 Apr 2026`.
  var readable: String {
    let parts = dayText.split(separator: "-")
    guard parts.count == 3, let month = Int(parts[1]), let day = Int(parts[2]),
      (1...12).contains(month)
    else { return dayText }
    return "\(day) \(Self.months[month - 1]) \(parts[0])"
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}

extension Flow {
  /// Where the frontmatter or the first heading says a text as it is; nil where neither does.
  func place(of text: String) -> Range<Int>? {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty else { return nil }
    for node in document.children(of: 0).prefix(4) {
      switch document.nodes[node].kind {
      case .frontmatter, .heading:
        let content = document.nodes[node].content.prefix(16_384)
        if let place = document.source.place(of: bytes, in: content) { return place }
      default: continue
      }
    }
    return nil
  }
}

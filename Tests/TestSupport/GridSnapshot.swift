package import Cells

/// A grid as text for tests: what is written, and in which style, cell over cell.
package struct GridSnapshot: Hashable, Sendable, CustomStringConvertible {
  /// One string a row, blanks at the end cut.
  package let characters: [String]
  /// One letter a column: `.` for plain text, a blank where plain text is blank.
  package let styles: [String]
  /// What the letters that occur stand for, ordered by letter.
  package let legend: [String]

  /// Both planes and the legend, for a file or a failure.
  package var description: String {
    (characters + ["----"] + styles + ["----"] + legend).joined(separator: "\n") + "\n"
  }
}

extension Grid {
  /// The grid as text: a wide character takes one place among the characters and two among the
  /// styles.
  package func snapshot() -> GridSnapshot {
    var key = StyleKey()
    let characters = (0..<height).map { y in
      trimmed(row(y).map { text(of: $0) }.joined())
    }
    let styles = (0..<height).map { y in
      trimmed(
        String(
          row(y).map { text(of: $0) == " " && $0.style == .text ? " " : key.letter(for: $0.style) })
      )
    }
    return GridSnapshot(characters: characters, styles: styles, legend: key.legend)
  }

  private func trimmed(_ line: String) -> String {
    var line = line[...]
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}

/// Letters for styles: fixed for a role alone, given out in order for a role with emphasis.
private struct StyleKey {
  private static let letters = Array(".qsat123456lvmxSfFckgonuNTOQWDEUHyzLMIerbBp7890")
  private static let spare = Array(
    "αβγδεζηθικλμνξοπρστυφχψωACGJKPRVXYZdhijwΓΔΘΛΞΠΣΦΨΩбгджзилфцчшэюя")
  private var used: [Style: Character] = [:]
  private var given = 0

  mutating func letter(for style: Style) -> Character {
    if let letter = used[style] { return letter }
    var letter: Character = "?"
    if style.attributes.isEmpty {
      letter = Self.letters[Int(style.role.rawValue)]
    } else if given < Self.spare.count {
      letter = Self.spare[given]
      given += 1
    }
    used[style] = letter
    return letter
  }

  var legend: [String] {
    used.sorted { $0.value < $1.value }.map { style, letter in
      let emphasis = Attributes.named.filter { style.attributes.contains($0.value) }.map(\.name)
      return "\(letter) \(([style.role.name] + emphasis).joined(separator: " "))"
    }
  }
}

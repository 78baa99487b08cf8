import Markup

/// A line that is shown as it is: its bytes where it stands in one piece, else its text.
struct VerbatimLine {
  let place: Range<Int>?
  let text: String
}

extension Flow {
  /// The lines of a block of HTML or math, or of the part of it that is a unit.
  func verbatimLines(of unit: Unit) -> [VerbatimLine] {
    if !unit.part.isEmpty {
      return unit.part.map { number in
        VerbatimLine(place: self.lines.map.range(ofLine: number), text: "")
      }
    }
    if unit.kind == .html, unit.container < 0 {
      let last = self.lines.map.line(at: max(unit.range.lowerBound, unit.range.upperBound - 1))
      return (self.lines.map.line(at: unit.range.lowerBound)...last).map { number in
        let place = self.lines.map.range(ofLine: number).clamped(to: unit.range)
        return VerbatimLine(place: place, text: "")
      }
    }
    let literal = document.literal(of: unit.node)
    var lines = literal.split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.isEmpty == true { lines.removeLast() }
    while lines.first?.isEmpty == true { lines.removeFirst() }
    return lines.map { VerbatimLine(place: nil, text: String($0)) }
  }
}

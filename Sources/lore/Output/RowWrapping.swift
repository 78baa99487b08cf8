import Cells
import Layout

/// Breaks a row of spans into lines: a span that fits on a line of its own is not broken.
struct RowWrapping {
  /// Columns of a line.
  let width: Int
  /// Columns before every line but the first.
  let hanging: Int

  /// Lines get at least so many columns, however narrow the output.
  private static let least = 10

  /// At least one line; all but the first begin with the blanks that hang.
  func lines(_ spans: [Span]) -> [[Span]] {
    var lines: [[Span]] = []
    var line: [Span] = []
    var used = 0
    for span in spans {
      let columns = TextWidth.width(of: span.text)
      guard used + columns > width, columns > 0 else {
        line.append(span)
        used += columns
        continue
      }
      var rest = span
      if line.contains(where: { !$0.text.isBlank }) {
        rest.text = String(span.text.drop { $0 == " " })
        if rest.text.isEmpty { continue }
        // Nor is one begun where little room is left.
        if TextWidth.width(of: rest.text) <= room || width - used < room / 2 {
          lines.append(line)
          (line, used) = ([indent], hanging)
        } else {
          rest = span
        }
      }
      let breaker = LineBreaker(
        width: room, firstWidth: used == hanging ? room : max(1, width - used))
      for (number, piece) in breaker.wrap([Run(rest.text)]).enumerated() {
        if number > 0 {
          lines.append(line)
          (line, used) = ([indent], hanging)
        }
        line.append(Span(piece.text, style: span.style))
        used += piece.width
      }
    }
    return (lines + [line]).map(Self.withoutEnd)
  }

  /// Without the blanks that were to part what is on the next line.
  private static func withoutEnd(_ line: [Span]) -> [Span] {
    var line = line
    while line.count > 1, let last = line.last, last.text.isBlank { line.removeLast() }
    return line
  }

  private var room: Int { max(Self.least, width - hanging) }
  private var indent: Span { Span(String(repeating: " ", count: hanging)) }
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy { $0 == " " } }
}

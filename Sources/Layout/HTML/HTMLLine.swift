import Cells
import Markup

/// A line of a block of HTML, before it is wrapped.
struct HTMLLine {
  var text = InlineText()
  /// What stands before the first of its lines, and before the others.
  var first: [Span] = []
  var rest: [Span] = []
  /// Whether it is a line across the page.
  var isRule = false
  /// Whether its blanks count.
  var isPreformatted = false

  /// An empty line.
  static let gap = HTMLLine()

  func wrapped(width: Int, marks: Marks) -> [[Span]] {
    // Marks that leave no room are not drawn.
    let isNarrow = width < 2 * first.width + 2
    let first = isNarrow ? [] : first
    let rest = isNarrow ? [] : rest
    let room = max(1, width - first.width)
    if isRule {
      let line = String(repeating: marks.line, count: room)
      return [first + [Span(line, style: Style(role: .border))]]
    }
    let lines =
      isPreformatted ? text.cut(width: room, firstWidth: room) : text.wrapped(width: room)
    return lines.enumerated().map { ($0 == 0 ? first : rest) + $1 }
  }
}

extension HTMLState {
  /// What stands before a line, and before those it is wrapped to; `marked` items show their marks.
  func prefix(_ marked: Set<Int>, _ marks: Marks) -> (first: [Span], rest: [Span]) {
    var first: [Span] = []
    var rest: [Span] = []
    var depth = 0
    for (index, opened) in open.enumerated() {
      switch opened.element {
      case .quotation:
        let bar = Span(marks.bar + " ", style: Style(role: .quote))
        first.append(bar)
        rest.append(bar)
      case .preformatted:
        let bar = Span(marks.bar, style: Style(role: .code, attributes: .dim))
        first.append(bar)
        rest.append(bar)
      case .item:
        let list = open[..<index].last { $0.element.isList }?.element
        let isOrdered = list == .list(isOrdered: true)
        let mark =
          isOrdered ? "\(opened.items). " : marks.bullets[depth % marks.bullets.count] + " "
        let blanks = Span(String(repeating: " ", count: TextWidth.width(of: mark)))
        first.append(marked.contains(index) ? Span(mark, style: Style(role: .quiet)) : blanks)
        rest.append(blanks)
        if !isOrdered { depth += 1 }
      default: break
      }
    }
    return (first, rest)
  }
}

import Cells
import Layout

extension Model {
  /// Shows the footnote that a reference of a page stands for, over the page; Enter goes to where it
  /// stands.
  mutating func openFootnote(_ reference: Int, of flow: Flow) -> [Effect] {
    guard var look = reader?.look, let units = flow.units(ofFootnote: reference) else {
      say("this footnote has no text")
      return []
    }
    look.wide = .wraps
    let width = max(1, PopupLayout.peek(on: size).width - 6)
    var lines = units.flatMap { flow.lines(of: $0, width: width, look: look) }
    lines.trimPrefix { $0.spans.isEmpty }
    var screen = TextScreen(title: "Footnote", lines: lines, isWhole: false)
    let place = flow.units[units.lowerBound].range.lowerBound
    screen.action = leaving(.goHere(.offset(place)), of: flow.note)
    return open(.text(screen))
  }
}

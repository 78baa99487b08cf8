import Cells
import Layout

/// A footnote shown over the text that refers to it.
enum FootnoteCard {
  /// The footnote of a reference, by the reference's node; nil where it has no text.
  ///
  /// - Parameter action: goes to where it stands.
  static func screen(
    _ reference: Int, of flow: Flow, look: Look, width: Int, action: RowAction
  ) -> TextScreen? {
    guard let units = flow.units(ofFootnote: reference) else { return nil }
    var look = look
    look.wide = .wraps
    var lines = units.flatMap { flow.lines(of: $0, width: max(1, width), look: look) }
    lines.trimPrefix { $0.spans.isEmpty }
    var screen = TextScreen(title: "Footnote", lines: lines, isWhole: false)
    screen.action = action
    return screen
  }
}

extension Model {
  /// Shows the footnote that a reference of a page stands for, over the page.
  mutating func openFootnote(_ reference: Int, of flow: Flow) -> [Effect] {
    guard let reader, let units = flow.units(ofFootnote: reference) else {
      say("this footnote has no text")
      return []
    }
    let place = flow.units[units.lowerBound].range.lowerBound
    let screen = FootnoteCard.screen(
      reference, of: flow, look: reader.look, width: PopupLayout.peek(on: size).width - 6,
      action: leaving(.goHere(.offset(place)), of: flow.note))
    return screen.map { open(.text($0)) } ?? []
  }
}

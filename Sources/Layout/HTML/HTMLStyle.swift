import Cells
import Markup

extension HTMLElement {
  /// How text in it is drawn where that around it is drawn in `style`.
  func style(in style: Style) -> Style {
    switch self {
    case .cell(isHead: true):
      style.role == .text ? Style(role: .tableHead, attributes: style.attributes) : style
    case .bold, .head:
      style.role == .text
        ? Style(role: .strong, attributes: style.attributes.union(.bold)) : style.adding(.bold)
    case .italic: style.adding(.italic)
    case .code, .preformatted: style.role == .text ? Style(role: .code) : style
    case .deleted: Style(role: .quiet, attributes: .strike)
    case .underlined: style.adding(.underline)
    case .marked: Style(role: .accent, attributes: .bold)
    default: style
    }
  }
}

extension HTMLState {
  /// How text is drawn.
  var style: Style { open.reduce(.text) { $1.element.style(in: $0) } }
}

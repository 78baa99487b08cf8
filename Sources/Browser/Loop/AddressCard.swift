import Cells
import Layout

/// A whole address that is longer than the status line.
enum AddressCard {
  static func screen(_ address: String, width: Int) -> TextScreen {
    let text = TextWidth.sanitized(address)
    let lines = TextWidth.pieces(of: text[...], columns: max(2, width)).map {
      PageLine([Span(String($0), style: Style(role: .linkExternal))], sourceLine: 1)
    }
    var screen = TextScreen(title: "Open this address?", lines: lines, isWhole: false)
    screen.action = .external(address)
    return screen
  }
}

import Cells
import Layout

/// A whole address that is longer than the status line.
enum AddressCard {
  static func screen(_ address: String, width: Int) -> TextScreen {
    var lines: [PageLine] = []
    var rest = TextWidth.sanitized(address)[...]
    while !rest.isEmpty {
      let part = TextWidth.prefix(of: rest, columns: max(2, width))
      guard !part.isEmpty else { break }
      rest = rest[part.endIndex...]
      lines.append(
        PageLine([Span(String(part), style: Style(role: .linkExternal))], sourceLine: 1))
    }
    var screen = TextScreen(title: "Open this address?", lines: lines, isWhole: false)
    screen.action = .external(address)
    return screen
  }
}

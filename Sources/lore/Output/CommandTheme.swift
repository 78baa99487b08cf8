import Cells

extension OutputPlace {
  /// The theme for text of commands; nil where no colour is sent.
  var theme: Theme? { usesColor ? CommandTheme.theme : nil }

  /// An empty sheet: rows are wrapped for people and for those who ask for a width, and stay a line
  /// each for other programs.
  ///
  /// - Parameter option: `--width`.
  func sheet(_ option: Int?) -> TextSheet {
    let rowWidth = option ?? (isTerminal ? size?.columns : nil)
    return TextSheet(width: width(option), rowWidth: rowWidth, theme: theme)
  }
}

/// How the text of commands looks on a terminal whose background nobody asked for.
enum CommandTheme {
  /// Only the user's sixteen colours and no background, so that it reads on dark and light alike.
  static let theme = try? Theme(name: "commands", entries: entries)

  private static let entries: [String: Theme.Entry] = [
    "strong": Theme.Entry(attributes: ["bold": true]),
    "accent": Theme.Entry(foreground: "cyan"),
    "link": Theme.Entry(foreground: "blue", attributes: ["underline": true]),
    "link-missing": Theme.Entry(foreground: "red"),
    "quiet": Theme.Entry(foreground: "default", attributes: ["dim": true]),
    "code": Theme.Entry(foreground: "green"),
    "keyword": Theme.Entry(foreground: "magenta"),
    "string": Theme.Entry(foreground: "yellow"),
    "number": Theme.Entry(foreground: "cyan"),
    "quote": Theme.Entry(foreground: "default", attributes: ["italic": true]),
    "callout-note": Theme.Entry(foreground: "blue"),
    "callout-warning": Theme.Entry(foreground: "yellow"),
    "callout-danger": Theme.Entry(foreground: "red"),
    "yes": Theme.Entry(foreground: "green"),
    "no": Theme.Entry(foreground: "red"),
    "stale": Theme.Entry(foreground: "yellow"),
    "error": Theme.Entry(foreground: "red", attributes: ["bold": true]),
  ]
}

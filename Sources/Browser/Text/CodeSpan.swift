/// Code within a line of markdown.
enum CodeSpan {
  /// A text between one backtick more than stand anywhere in it.
  static func markdown(_ text: String) -> String {
    let longest = text.split { $0 != "`" }.map(\.count).max() ?? 0
    guard longest > 0 else { return "`\(text)`" }
    let mark = String(repeating: "`", count: longest + 1)
    return "\(mark) \(text) \(mark)"
  }
}

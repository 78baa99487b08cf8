package import Cells

/// A flow as text, line by line, for standard output.
///
/// A sequence: lines are made as they are asked for, so that taking the first few is cheap. What is
/// too wide is wrapped, as nothing can be panned.
package struct TextPage: Sequence, IteratorProtocol {
  private let flow: Flow
  private let width: Int
  private let look: Look
  private let theme: Theme?
  private var unit = -1
  private var lines: [PageLine] = []
  private var line = 0

  /// A page of a width; with a theme its styles become escape sequences, without one it is plain
  /// text in which headings keep their marks.
  package init(_ flow: Flow, width: Int, look: Look = Look(), theme: Theme? = nil) {
    self.flow = flow
    self.width = width
    var look = look
    look.wide = .wraps
    look.folds.opensCallouts = true
    look.isPlain = theme == nil
    self.look = look
    self.theme = theme
  }

  /// The next line, without its end.
  package mutating func next() -> String? {
    while line == lines.count {
      guard let next = flow.visible(after: unit, look.folds) else { return nil }
      unit = next
      lines = flow.lines(of: next, width: width, look: look)
      line = 0
    }
    defer { line += 1 }
    return lines[line].rendered(theme)
  }
}

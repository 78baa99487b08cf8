/// What a style becomes under a theme.
package struct Appearance: Hashable, Sendable {
  /// The colour of the letters.
  package var foreground: Color
  /// The colour behind them.
  package var background: Color
  /// All emphasis, the theme's and the cell's own.
  package var attributes: Attributes

  /// An appearance, the terminal's own unless said otherwise.
  package init(
    foreground: Color = .standard, background: Color = .standard, attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}

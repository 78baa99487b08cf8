package import Cells

/// How a terminal is to be used, as far as the user decides.
package struct TerminalOptions: Sendable {
  /// Whether colours may be used; false where `NO_COLOR` is set to anything.
  package var usesColor: Bool
  /// Whether borders and marks are drawn in ASCII although the terminal could do better.
  package var usesASCII: Bool
  /// Whether the terminal is asked to report the mouse.
  package var usesMouse: Bool
  /// What is drawn for characters that a codeset of ASCII lacks, by their scalars, one for one;
  /// asked for only where that is so.
  package var substitutes: @Sendable () -> [UInt32: UInt32] = { [:] }
  /// How roles look.
  package var theme: Theme

  /// Options, by default everything that the terminal can do.
  package init(
    theme: Theme, usesColor: Bool = true, usesASCII: Bool = false, usesMouse: Bool = true
  ) {
    self.usesMouse = usesMouse
    self.theme = theme
    self.usesColor = usesColor
    self.usesASCII = usesASCII
  }
}

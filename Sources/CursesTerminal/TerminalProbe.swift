import CursesShim

/// What can be known of the terminal without opening it.
package struct TerminalProbe: Sendable {
  /// Why it could not be used; nil where nothing speaks against it.
  package let failure: OpenFailure?
  /// Colours that its description names; 0 for none.
  package let colors: Int
  /// Whether a UTF-8 locale could be set.
  package let hasUTF8: Bool
  /// What draws on terminals, with its version.
  package let library: String

  /// Looks at `TERM`, its description and the locale; neither input nor output need be a terminal.
  package init() {
    var info = cs_info()
    let code = cs_probe(&info)
    failure = code == CS_OPENED ? nil : OpenFailure(code)
    colors = Int(info.colors)
    hasUTF8 = info.utf8
    library = String(cString: cs_library())
  }
}

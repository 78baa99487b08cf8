import Cells

extension CursesScreen {
  /// The most bytes that terminals take for their clipboard.
  package static let clipboardLimit = 74_000

  /// Gives the text to the terminal's clipboard, and to that of a tmux around it.
  ///
  /// False beyond the limit, and where neither is there to take it.
  package func copy(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count <= Self.clipboardLimit else { return false }
    if capabilities.understandsOSC { send("\u{1b}]52;c;\(Base64.encode(bytes))\u{7}") }
    // By default tmux passes on no clipboard sequence of the programs in it.
    if capabilities.isInsideTmux {
      let load = ChildProcess(["tmux", "load-buffer", "-w", "-"], input: bytes)
      return runQuietly(load) == .exited(0) || capabilities.understandsOSC
    }
    return capabilities.understandsOSC
  }

  /// Names the window; control characters are left out.
  package func setTitle(_ title: String) {
    guard capabilities.understandsOSC else { return }
    let clean = TextWidth.sanitized(TextWidth.truncate(title, to: 200))
    send("\u{1b}]2;\(clean)\u{7}")
  }

  /// Rings the bell.
  package func beep() { send("\u{7}") }

  /// Asks for the background colour; the reply of device attributes says that no answer will come.
  package func askBackground() {
    if capabilities.understandsOSC { send("\u{1b}]11;?\u{1b}\\") }
    send("\u{1b}[c")
  }
}

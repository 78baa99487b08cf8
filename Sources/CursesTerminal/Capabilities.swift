import CursesShim

/// What the terminal in use can do.
struct Capabilities: Sendable {
  /// What becomes of characters that a terminal's font may lack.
  enum Repertoire: Sendable {
    /// Everything is drawn as it is.
    case full
    /// The font of the Linux console: lines and blocks, few symbols.
    case console
    /// Lines and symbols are drawn in ASCII, letters as they are.
    case asciiSymbols
    /// The codeset has nothing but ASCII.
    case asciiOnly
  }

  /// 0 without colour.
  let colors: Int
  let pairs: Int
  /// Colours are 24-bit values.
  let isDirect: Bool
  let hasItalic: Bool
  let hasDim: Bool
  /// Old terminals print what they do not understand of OSC sequences.
  let understandsOSC: Bool
  let repertoire: Repertoire
  /// Rows that moved by more than one row are sent anew instead of scrolled: what calls itself
  /// xterm is often a recorder or a small emulator that scrolls line by line only.
  let sendsMovedRows: Bool
  let isInsideTmux: Bool

  /// - Parameter asksForUTF8: whether the user's own locale has UTF-8, which may be used without.
  init(
    _ info: cs_info, term: String, usesASCII: Bool, isInsideTmux: Bool, asksForUTF8: Bool = true
  ) {
    colors = Int(info.colors)
    pairs = Int(info.pairs)
    isDirect = info.direct
    hasItalic = info.italic
    hasDim = info.dim
    let old = ["linux", "vt", "ansi", "cons", "pcansi", "hurd", "cygwin", "sun", "wsvt", "mach"]
    let isOld = old.contains { term.hasPrefix($0) } && !term.hasPrefix("vte")
    understandsOSC = !isOld
    sendsMovedRows = term.hasPrefix("xterm")
    let isConsole = term.hasPrefix("linux")
    let drawsASCII = usesASCII || isOld && !isConsole
    if !info.utf8 || !asksForUTF8 && drawsASCII {
      repertoire = .asciiOnly
    } else if drawsASCII {
      repertoire = .asciiSymbols
    } else {
      repertoire = isConsole ? .console : .full
    }
    self.isInsideTmux = isInsideTmux
  }
}

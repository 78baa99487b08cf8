package import Cells
import CursesShim
import Glibc

/// The terminal this program runs in, drawn to through ncurses and read from directly.
///
/// One owner on one thread. While it is open, standard output and error go to a log that is shown
/// when it is closed; closing happens at the latest when the program exits.
package final class CursesScreen: Terminal {
  /// Columns and rows as of the last event, at least 2 by 1.
  package private(set) var size: Size
  /// How styles look; another one redraws everything.
  package var theme: Theme {
    didSet {
      guard theme != oldValue else { return }
      writer.pens.forgetTheme()
      shown = nil
    }
  }

  let session: OpaquePointer
  let capabilities: Capabilities
  var input: InputLoop
  private var writer: FrameWriter
  private var shown: Grid?
  /// Whether the next SIGCONT is the end of a pause that has been dealt with.
  var hasJustResumed = false
  /// The size that the owner knows of.
  var reportedSize: Size

  /// Takes the terminal over; `wake` is what background work makes the loop look up with.
  package init(_ options: TerminalOptions, wake: Wake) throws(OpenFailure) {
    var info = cs_info()
    var failure: Int32 = 0
    guard let session = cs_open(options.usesColor, &info, &failure) else {
      throw OpenFailure(failure)
    }
    self.session = session
    cs_use_mouse(session, options.usesMouse)
    let term = String(cString: cs_term())
    capabilities = Capabilities(
      info, term: term, usesASCII: options.usesASCII, isInsideTmux: getenv("TMUX") != nil,
      asksForUTF8: CursesScreen.asksForUTF8)
    theme = options.theme
    size = Size(width: max(2, Int(info.columns)), height: max(1, Int(info.rows)))
    reportedSize = size
    writer = FrameWriter(
      capabilities, substitutes: capabilities.repertoire == .asciiOnly ? options.substitutes() : [:]
    )
    input = InputLoop(
      descriptor: cs_input(session), wake: wake, keys: TerminfoKeys.all())
    cs_catch_signals(wake.writing)
    updateSize()
    reportedSize = size
  }

  deinit { cs_close(session) }

  /// Whether the locale that the user has set, if any, is one of UTF-8.
  private static var asksForUTF8: Bool {
    let set = (["LC_ALL", "LC_CTYPE", "LANG"] as [String]).lazy
      .compactMap { getenv($0).map { String(cString: $0) } }.first { !$0.isEmpty }
    guard let name = set?.lowercased() else { return false }
    return name.contains("utf-8") || name.contains("utf8")
  }

  /// Whether there are only characters of ASCII.
  package var isASCIIOnly: Bool { capabilities.repertoire == .asciiOnly }

  /// Whether signs beyond letters and lines may be missing, so that marks are to be made of ASCII.
  package var lacksSigns: Bool { capabilities.repertoire != .full }

  /// Gives the terminal back as it was and shows what was printed meanwhile; the second time
  /// nothing.
  package func close() { cs_close(session) }

  /// Shows a grid of the terminal's size; one of another size, drawn before a resize, is passed
  /// over.
  package func present(_ grid: Grid, cursor: Point?) {
    guard grid.size == size else { return }
    let changed = writer.stage(grid, over: shown, theme)
    if !changed.isEmpty { send("\u{1b}[?2026h") }
    if let cursor, grid.bounds.contains(cursor) {
      cs_cursor(Int32(cursor.y), Int32(cursor.x))
    } else {
      cs_hide_cursor()
    }
    cs_flush()
    if !changed.isEmpty { send(overlay(grid, changed) + "\u{1b}[?2026l") }
    cs_modes_on(session)
    shown = grid
  }

  private func overlay(_ grid: Grid, _ rows: [Int]) -> String {
    guard capabilities.understandsOSC else { return "" }
    var overlay = Overlay(writer.glyphs, isDirect: capabilities.isDirect)
    for y in rows { overlay.add(grid, row: y, over: shown, &writer.pens, theme) }
    return overlay.bytes.isEmpty ? "" : "\u{1b}7" + overlay.bytes + "\u{1b}8"
  }

  /// Draws everything anew with the next frame, whatever the screen shows by now.
  package func invalidate() {
    shown = nil
    cs_redraw()
  }

  /// Writes bytes that draw nothing.
  func send(_ text: String) {
    var text = text
    text.withUTF8 { cs_write(session, $0.baseAddress, $0.count) }
  }

  /// Takes on the size that the terminal has by now.
  func updateSize() {
    var rows: Int32 = 0
    var columns: Int32 = 0
    cs_size(session, &rows, &columns)
    let new = Size(width: max(2, Int(columns)), height: max(1, Int(rows)))
    guard new != size else { return }
    cs_resize(Int32(new.height), Int32(new.width))
    size = new
    shown = nil
  }
}

extension OpenFailure {
  init(_ code: Int32) {
    let term = getenv("TERM").map { String(cString: $0) } ?? ""
    switch Int(code) {
    case CS_NOT_A_TERMINAL: self = .notATerminal
    case CS_TERM_UNSET: self = .termUnset
    case CS_TERM_UNKNOWN: self = .unknownTerminal(term)
    case CS_TERM_CANNOT_MOVE: self = .cannotMoveCursor(term)
    default: self = .refused
    }
  }
}

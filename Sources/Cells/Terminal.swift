/// What the browser needs of a terminal; the real one draws, a scripted one stands in for it.
package protocol Terminal: AnyObject {
  /// Columns and rows as of the last event.
  var size: Size { get }
  /// How styles look from the next frame on.
  var theme: Theme { get set }

  /// Shows a grid of the terminal's size, with the cursor at a place or hidden.
  func present(_ grid: Grid, cursor: Point?)
  /// Draws everything anew with the next frame, whatever the screen shows by now.
  func invalidate()

  /// All that has happened, waiting for something if nothing has.
  ///
  /// With a timeout the wait ends after it, and the answer may be empty; nil waits for ever.
  func nextEvents(timeout: Duration?) -> [TerminalEvent]

  /// Gives the text to the clipboard of the terminal; false if it is too long or there is none.
  func copy(_ text: String) -> Bool
  /// Names the window.
  func setTitle(_ title: String)
  /// Rings the bell.
  func beep()
  /// Asks for the background colour; a reply of device attributes says that no answer will come.
  func askBackground()

  /// Stops the job until the shell continues it, the screen left and entered again.
  func suspend()
  /// Runs a program in place of this one, on the terminal itself, and waits for its end.
  func run(_ child: ChildProcess) -> ChildOutcome
  /// Runs a program without showing anything, its output discarded, and waits for its end.
  func runQuietly(_ child: ChildProcess) -> ChildOutcome
}

package import Cells

/// A terminal without a screen: events come from a script, and what is shown is kept.
package final class ScriptedTerminal: Terminal {
  /// Columns and rows; a resize event of the script changes them.
  package private(set) var size: Size
  /// How styles would look.
  package var theme = Theme.monochrome
  /// Every grid that was presented, in order.
  package private(set) var frames: [Grid] = []
  /// Where the cursor was last.
  package private(set) var cursor: Point?
  /// What was copied, in order.
  package private(set) var copied: [String] = []
  /// Titles that were set, in order.
  package private(set) var titles: [String] = []
  /// Programs that were run, in order.
  package private(set) var children: [ChildProcess] = []
  /// How the next programs end.
  package var outcome = ChildOutcome.exited(0)
  /// How often the bell rang.
  package private(set) var bells = 0
  /// How often the background was asked for.
  package private(set) var questions = 0
  /// How often the job was stopped.
  package private(set) var pauses = 0
  /// How often a full redraw was asked for.
  package private(set) var redraws = 0
  private var script: [[TerminalEvent]]

  /// A terminal whose events come in these batches; after the last it hangs up.
  package init(size: Size, script: [[TerminalEvent]]) {
    self.size = size
    self.script = script
  }

  /// A terminal on which the keys of a script such as `jj<Enter>` are pressed, one at a time.
  package convenience init(size: Size, keys: String) {
    let keys = KeyName.script(keys) ?? []
    self.init(size: size, script: keys.map { [.key($0)] })
  }

  /// Keeps the grid.
  package func present(_ grid: Grid, cursor: Point?) {
    frames.append(grid)
    self.cursor = cursor
  }

  /// The next batch, at once.
  package func nextEvents(timeout: Duration?) -> [TerminalEvent] {
    guard !script.isEmpty else { return [.hangUp] }
    let batch = script.removeFirst()
    for case .resize(let size) in batch { self.size = size }
    return batch
  }

  /// Counts.
  package func invalidate() { redraws += 1 }
  /// Counts.
  package func beep() { bells += 1 }
  /// Counts.
  package func askBackground() { questions += 1 }
  /// Counts.
  package func suspend() { pauses += 1 }
  /// Keeps the title.
  package func setTitle(_ title: String) { titles.append(title) }

  /// Keeps the text and takes it.
  package func copy(_ text: String) -> Bool {
    copied.append(text)
    return true
  }

  /// Keeps the program and ends it as said.
  package func run(_ child: ChildProcess) -> ChildOutcome {
    children.append(child)
    return outcome
  }

  /// Keeps the program and ends it as said.
  package func runQuietly(_ child: ChildProcess) -> ChildOutcome { run(child) }
}

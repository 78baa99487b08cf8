package import Cells
import CursesShim
import Glibc

extension CursesScreen {
  /// Stops the job until the shell continues it; the next frame draws everything.
  package func suspend() {
    cs_leave(session)
    cs_stop_job()
    hasJustResumed = true
    enter()
  }

  /// Runs a program on the terminal itself and waits for its end; the next frame draws everything.
  package func run(_ child: ChildProcess) -> ChildOutcome {
    cs_leave(session)
    cs_default_job_signals(true)
    let outcome = start(child, isQuiet: false)
    cs_default_job_signals(false)
    hasJustResumed = true
    input.forgetPending()
    enter()
    return outcome
  }

  /// Runs a program without showing anything, its output discarded, and waits for its end.
  package func runQuietly(_ child: ChildProcess) -> ChildOutcome { start(child, isQuiet: true) }

  /// Takes the screen again after something else had it.
  func enter() {
    cs_enter(session)
    updateSize()
    invalidate()
  }

  private func start(_ child: ChildProcess, isQuiet: Bool) -> ChildOutcome {
    guard !child.arguments.isEmpty else { return .notStarted(Int(ENOENT)) }
    let words = child.arguments.map { strdup($0) }
    defer { words.forEach { free($0) } }
    let arguments = words.map { UnsafePointer($0) } + [nil]
    var status: Int32 = 0
    let bytes = child.input ?? []
    let error = bytes.withUnsafeBytes { input in
      // An empty input is still an input: the pointer only says that there is one.
      withUnsafePointer(to: 0) { somewhere in
        let start = child.input == nil ? nil : input.baseAddress ?? UnsafeRawPointer(somewhere)
        return cs_run(session, arguments, start, bytes.count, isQuiet, &status)
      }
    }
    if error != 0 { return .notStarted(Int(error)) }
    let signal = Int(status & 0x7f)
    return signal == 0 ? .exited(Int(status >> 8 & 0xff)) : .signalled(signal)
  }
}

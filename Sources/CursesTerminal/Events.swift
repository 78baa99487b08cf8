package import Cells
import CursesShim
import Glibc

extension CursesScreen {
  /// All that has happened, waiting for something if nothing has.
  package func nextEvents(timeout: Duration?) -> [TerminalEvent] {
    let reading = input.read(timeout: size == reportedSize ? timeout : .zero)
    var events = reading.events
    if reading.isWoken { events.append(.wake) }
    // Signals by kind, as several of one kind are one; resizing before what was drawn for.
    let signals = Set(reading.signals)
    if signals.contains(SIGCONT), !hasJustResumed {
      enter()
      events.append(.resumed)
    }
    hasJustResumed = false
    if signals.contains(SIGWINCH) { updateSize() }
    // The size may also have changed while a child had the terminal.
    if size != reportedSize {
      reportedSize = size
      events.append(.resize(size))
    }
    if signals.contains(SIGTSTP) { events.append(.suspend) }
    for signal in Self.endings where signals.contains(signal) {
      events.append(.terminate(signal: signal))
    }
    return events
  }

  /// Signals that end the program.
  private static let endings = [
    SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGUSR1, SIGUSR2, SIGALRM, SIGXCPU,
  ]

  /// Reports a descriptor as `.readable` whenever there is something in it.
  package func watch(_ descriptor: Int32) { input.watched.append(descriptor) }

  /// Reports a descriptor no longer.
  package func unwatch(_ descriptor: Int32) { input.watched.removeAll { $0 == descriptor } }

  /// Ends the program by a signal, the terminal restored: its parent sees which one it was.
  package func die(of signal: Int32) -> Never {
    close()
    cs_die(signal)
  }
}

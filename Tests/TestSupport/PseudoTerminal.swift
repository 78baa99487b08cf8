import CursesShim
import Glibc

/// A program running on a terminal of its own, whose screen can be looked at.
///
/// Waiting is always for a condition; time is only the bound after which it is given up.
package final class PseudoTerminal {
  /// What the program has drawn so far.
  package private(set) var screen: VTScreen
  /// All bytes the program has written.
  package private(set) var output: [UInt8] = []
  /// The program.
  package let process: Int32
  private let primary: Int32
  /// Kept as long as the program runs, for the folder behind it.
  private let environment: SessionEnvironment
  private var exitState: Int32?
  private var isClosed = false

  /// Starts a program, given by its full path, in a directory or in the one of the tests.
  ///
  /// Without an environment it gets one of its own. Throws `SpawnFailure` where there is no
  /// terminal or no process to be had.
  package init(
    _ arguments: [String], environment: SessionEnvironment? = nil,
    columns: Int = 80, rows: Int = 24, directory: String? = nil
  ) throws {
    let environment = try environment ?? SessionEnvironment()
    screen = VTScreen(width: columns, height: rows)
    self.environment = environment
    let words = arguments.map { strdup($0) }
    let variables = environment.list.map { strdup($0) }
    defer { (words + variables).forEach { free($0) } }
    var descriptor: Int32 = -1
    process = cs_spawn_on_terminal(
      words.map { UnsafePointer($0) } + [nil], variables.map { UnsafePointer($0) } + [nil],
      directory, Int32(rows), Int32(columns), &descriptor)
    // To signal process -1 would be to signal every process of the user.
    guard process > 0 else { throw SpawnFailure(code: errno) }
    primary = descriptor
  }

  deinit {
    if exitState == nil {
      kill(process, SIGKILL)
      var state: Int32 = 0
      waitpid(process, &state, 0)
    }
    closeTerminal()
  }

  /// The output as text.
  package var outputText: String { String(decoding: output, as: UTF8.self) }

  /// The end of the terminal that is ours, for looking at its modes.
  package var descriptor: Int32 { primary }

  /// Types text.
  package func send(_ text: String) { send(bytes: Array(text.utf8)) }

  /// Types bytes, which arrive in one piece as far as the terminal driver lets them.
  package func send(bytes: [UInt8]) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { write(primary, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      sent += count
    }
  }

  /// Gives the terminal another size.
  package func resize(columns: Int, rows: Int) {
    screen.resize(width: columns, height: rows)
    _ = cs_set_size(primary, Int32(rows), Int32(columns))
  }

  /// Sends the program a signal, unless its end was waited for already.
  package func signal(_ number: Int32) {
    if exitState == nil { kill(process, number) }
  }

  /// Closes our end, as a terminal window does.
  package func closeTerminal() {
    if !isClosed { close(primary) }
    isClosed = true
  }

  /// Waits until a condition holds between two frames; false if it does not in `seconds`.
  @discardableResult
  package func wait(_ seconds: Double = 30, until condition: (VTScreen) -> Bool) -> Bool {
    let end = ContinuousClock.now + .seconds(seconds)
    while true {
      while isReadable(within: 0) { guard pump() else { return condition(screen) } }
      if !screen.isInsideFrame, condition(screen) { return true }
      if ContinuousClock.now > end { return false }
      if isReadable(within: 20) { guard pump() else { return condition(screen) } }
    }
  }

  /// Waits until a text is on the screen.
  @discardableResult
  package func wait(for text: String, _ seconds: Double = 30) -> Bool {
    wait(seconds) { $0.text.contains(text) }
  }

  /// Takes what comes until nothing has come for a while.
  package func settle(quiet milliseconds: Int32 = 150) {
    while isReadable(within: milliseconds) { guard pump() else { return } }
  }

  /// Waits for the end of the program; nil if it does not end in `seconds`.
  package func waitForExit(_ seconds: Double = 30) -> ExitStatus? {
    let end = ContinuousClock.now + .seconds(seconds)
    while exitState == nil, ContinuousClock.now < end {
      if !isClosed, isReadable(within: 5) { pump() }
      if isClosed { poll(nil, 0, 5) }
      var state: Int32 = 0
      if waitpid(process, &state, WNOHANG) == process { exitState = state }
    }
    while !isClosed, isReadable(within: 0), pump() {}
    return exitState.map(ExitStatus.init)
  }

  private func isReadable(within milliseconds: Int32) -> Bool {
    var state = pollfd(fd: primary, events: Int16(POLLIN), revents: 0)
    return poll(&state, 1, milliseconds) > 0 && state.revents & Int16(POLLIN) != 0
  }

  @discardableResult
  private func pump() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 65536)
    let count = read(primary, &bytes, bytes.count)
    guard count > 0 else { return false }
    output += bytes[..<count]
    screen.feed(bytes[..<count])
    send(bytes: screen.takeReplies())
    return true
  }
}

/// How a program ended.
package enum ExitStatus: Hashable, Sendable {
  /// It returned this status.
  case exited(Int)
  /// This signal ended it.
  case signalled(Int)

  init(_ state: Int32) {
    let signal = Int(state & 0x7f)
    self = signal == 0 ? .exited(Int(state >> 8 & 0xff)) : .signalled(signal)
  }
}

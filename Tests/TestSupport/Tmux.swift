import Glibc

/// A program in tmux, a terminal written by others: a second opinion on what it draws.
///
/// Every session has a server of its own, so that tests run side by side.
package final class Tmux {
  private let socket: String
  /// Kept as long as the program runs, for the folder behind it.
  private let environment: SessionEnvironment

  /// Whether tmux is installed.
  package static let isInstalled = !execute("command -v tmux").isEmpty

  /// Starts a shell command; the pane shows `EXIT` and its status afterwards.
  package init(
    _ command: String, environment: SessionEnvironment, columns: Int = 80, rows: Int = 24
  ) {
    self.environment = environment
    socket = "lore-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
    let variables = environment.list.map(Self.quoted).joined(separator: " ")
    // tmux exports TERM and TMUX itself; what the test wants stands in front of the command.
    let line = "env \(variables) \(command); printf 'EXIT %d' $?; cat"
    run([
      "-f", "/dev/null", "-u", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", line,
    ])
  }

  deinit { run(["kill-server"]) }

  /// Presses keys, by tmux's names.
  package func press(_ keys: String...) { run(["send-keys"] + keys) }

  /// Types text as it is.
  package func type(_ text: String) { run(["send-keys", "-l", text]) }

  /// Gives the window another size.
  package func resize(columns: Int, rows: Int) {
    run(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// The rows of the screen, blanks at their ends cut.
  package var lines: [String] {
    run(["capture-pane", "-p"]).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  /// What tmux answers to a format such as `#{cursor_x}`.
  package func ask(_ format: String) -> String {
    let answer = run(["display-message", "-p", format])
    return answer.hasSuffix("\n") ? String(answer.dropLast()) : answer
  }

  /// Waits until a condition holds for the rows; false if it does not in `seconds`.
  @discardableResult
  package func wait(_ seconds: Double = 30, until condition: ([String]) -> Bool) -> Bool {
    let end = ContinuousClock.now + .seconds(seconds)
    repeat {
      if condition(lines) { return true }
      poll(nil, 0, 10)
    } while ContinuousClock.now < end
    return false
  }

  /// Waits until a text is on the screen.
  @discardableResult
  package func wait(for text: String, _ seconds: Double = 30) -> Bool {
    wait(seconds) { $0.contains { $0.contains(text) } }
  }

  @discardableResult
  private func run(_ arguments: [String]) -> String {
    let words = (["-L", socket] + arguments).map(Self.quoted).joined(separator: " ")
    return Self.execute("env -u TMUX LANG=C.UTF-8 tmux \(words)")
  }

  private static func quoted(_ word: String) -> String {
    "'" + word.replacing("'", with: "'\\''") + "'"
  }

  // Not Foundation's Process: the server that new-session leaves behind keeps its pipe open.
  private static func execute(_ command: String) -> String {
    guard let stream = popen(command + " 2>/dev/null", "re") else { return "" }
    defer { pclose(stream) }
    var output: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 8192)
    while true {
      let count = fread(&bytes, 1, bytes.count, stream)
      if count == 0 { break }
      output += bytes[..<count]
    }
    return String(decoding: output, as: UTF8.self)
  }
}

import Glibc
import WikiIndex

/// A program started without a shell, with a pipe to its stdin.
struct PipedProgram {
  let identifier: pid_t
  private let input: Int32
  /// The reading ends of its stdout and stderr; -1 where they are ours or discarded.
  let output: Int32
  let errors: Int32

  /// Where its output goes.
  enum Output {
    /// To where ours goes.
    case ours
    case nowhere
    /// Into pipes; the program and what it starts are a process group of their own, without a
    /// terminal's keys.
    case captured
  }

  /// Starts a program found on `PATH`; throws the error number when it cannot be started.
  ///
  /// - Parameter environment: variables that it gets unless ours has them.
  static func start(
    _ words: [String], environment: [String: String] = [:], output: Output = .ours
  ) throws(StartFailure) -> PipedProgram {
    var pipes: [[Int32]] = []
    func closeAll() { for end in pipes.joined() { close(end) } }
    for _ in 0..<(output == .captured ? 3 : 1) {
      var ends: [Int32] = [0, 0]
      guard pipe(&ends) == 0 else {
        let number = errno
        closeAll()
        throw StartFailure(number: number)
      }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      pipes.append(ends)
    }
    let identifier: pid_t
    do throws(StartFailure) {
      let flags = output == .captured ? POSIX_SPAWN_SETPGROUP : 0
      identifier = try ChildStart.start(words, environment: environment, flags: flags) {
        actions in
        posix_spawn_file_actions_adddup2(&actions, pipes[0][0], STDIN_FILENO)
        for (place, descriptor) in [(1, STDOUT_FILENO), (2, STDERR_FILENO)] {
          switch output {
          case .ours: break
          case .nowhere:
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
          case .captured:
            posix_spawn_file_actions_adddup2(&actions, pipes[place][1], descriptor)
          }
        }
      }
    } catch {
      closeAll()
      throw error
    }
    close(pipes[0][0])
    for ends in pipes.dropFirst() { close(ends[1]) }
    return PipedProgram(
      identifier: identifier, input: pipes[0][1],
      output: pipes.count > 1 ? pipes[1][0] : -1, errors: pipes.count > 2 ? pipes[2][0] : -1)
  }

  /// Sends text; stops when the child reads no more.
  func write(_ text: String) {
    _ = Array(text.utf8).withUnsafeBytes { FileSystem.write($0, to: input) }
  }

  /// Ends the child's input.
  func closeInput() { close(input) }

  /// Waits until it has ended; its number is still its own, until ``wait()``.
  func awaitEnd() {
    var information = siginfo_t()
    while waitid(P_PID, id_t(identifier), &information, WEXITED | WNOWAIT) < 0, errno == EINTR {}
  }

  /// Waits until it is gone; its status as `waitpid` gives it.
  @discardableResult
  func wait() -> Int32 { ChildStart.wait(for: identifier) }
}

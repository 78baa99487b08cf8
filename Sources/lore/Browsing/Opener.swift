import Cells
import Dispatch
import Glibc

/// Gives addresses and files to the program that the system opens them with, without a shell.
struct Opener {
  /// The user's own program, split into words; nil for the system's.
  let program: String?

  /// POSIX_SPAWN_SETSID of glibc, whose header shows it only to GNU programs.
  private static let newSession: Int32 = 0x80

  /// The words of the command for an address or an absolute path.
  func words(_ target: String) -> [String] {
    // Without a word of a program the target would be the program.
    if let words = program.map(CommandWords.split), !words.isEmpty { return words + [target] }
    #if os(macOS)
      return ["open", target]
    #else
      return ["xdg-open", target]
    #endif
  }

  /// Starts the program apart from this terminal; false if it cannot be started.
  func open(_ target: String) -> Bool {
    // A session of its own: it outlives this terminal and never gets its signals.
    let child = try? ChildStart.start(words(target), flags: Self.newSession) { actions in
      for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
        posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
      }
    }
    guard let child else { return false }
    DispatchQueue.global(qos: .utility).async { ChildStart.wait(for: child) }
    return true
  }
}

import Cells
import Dispatch
import Glibc

/// Gives addresses and files to the program that the system opens them with, without a shell.
struct Opener {
  /// The user's own program, split into words; nil for the system's.
  let program: String?

  /// POSIX_SPAWN_SETSID of glibc, whose header shows it only to GNU programs.
  private static let newSession: Int16 = 0x80

  /// The words of the command for an address or an absolute path.
  func words(_ target: String) -> [String] {
    if let program { return CommandWords.split(program) + [target] }
    #if os(macOS)
      return ["open", target]
    #else
      return ["xdg-open", target]
    #endif
  }

  /// Starts the program apart from this terminal; false if it cannot be started.
  func open(_ target: String) -> Bool {
    let words = words(target)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A session of its own: it outlives this terminal and never gets its signals.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGINT, SIGQUIT, SIGTSTP, SIGPIPE, SIGTERM, SIGHUP] {
      sigaddset(&signals, signal)
    }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK) | Self.newSession)
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var identifier = pid_t()
    guard posix_spawnp(&identifier, words[0], &actions, &attributes, &arguments, environ) == 0
    else { return false }
    let child = identifier
    DispatchQueue.global(qos: .utility).async {
      var status: Int32 = 0
      while waitpid(child, &status, 0) < 0, errno == EINTR {}
    }
    return true
  }
}

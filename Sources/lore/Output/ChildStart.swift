import Glibc
import WikiIndex

/// Starts programs without a shell, with their signals as a shell would leave them.
enum ChildStart {
  /// Starts a program found on `PATH`; throws the error number when it cannot be started.
  ///
  /// - Parameters:
  ///   - environment: variables that it gets unless ours has them.
  ///   - flags: `POSIX_SPAWN_…` beside those for the signals.
  ///   - files: says what its stdin, stdout and stderr are; those that it does not name are ours.
  static func start(
    _ words: [String], environment: [String: String] = [:], flags: Int32 = 0,
    files: (inout posix_spawn_file_actions_t) -> Void
  ) throws(StartFailure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    files(&actions)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // What is ignored or blocked here would be so in the child as well.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | flags))
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    let missing = environment.filter { Environment[$0.key] == nil }
    let added = missing.map { strdup("\($0.key)=\($0.value)") }
    defer { for variable in added { free(variable) } }
    var variables = added + ours(without: missing.keys.map { $0 + "=" }) + [nil]
    var identifier = pid_t()
    let number = posix_spawnp(
      &identifier, words[0], &actions, &attributes, &arguments, &variables)
    guard number == 0 else { throw StartFailure(number: number) }
    return identifier
  }

  /// Our own variables, as they are, but for those that begin so: a name that is there twice means
  /// one thing to one program, another to the next.
  private static func ours(without beginnings: [String]) -> [UnsafeMutablePointer<CChar>?] {
    var variables: [UnsafeMutablePointer<CChar>?] = []
    var next = environ
    while let variable = next.pointee {
      if !beginnings.contains(where: { strncmp(variable, $0, $0.utf8.count) == 0 }) {
        variables.append(variable)
      }
      next += 1
    }
    return variables
  }

  /// Waits until a program that was started is gone; its status as `waitpid` gives it.
  @discardableResult
  static func wait(for identifier: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
    return status
  }
}

/// Why a program did not start, as an error number.
struct StartFailure: Error {
  var number: Int32
}

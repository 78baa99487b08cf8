import Foundation
import Glibc
import TestSupport

/// The built program, run to its end, with what it cost.
struct RunningProgram {
  var output: String
  var errors: String
  /// The exit status; 128 and the signal's number where a signal ended it.
  var status: Int32
  /// Most memory resident at once, in bytes; 0 where the tests held more, which Linux counts for what
  /// they spawn.
  var peakMemory: Int

  /// Runs `lore` with arguments in a folder, without a terminal and without configuration.
  ///
  /// It is ended after a minute of processor time, so that a loop fails instead of hanging.
  static func run(
    _ arguments: [String], in folder: String, environment: [String: String] = [:]
  ) throws -> RunningProgram {
    let scratch = try TemporaryFolder(["out": "", "err": ""])
    let environment = try SessionEnvironment(
      term: "dumb", home: scratch,
      adding: ["LORE_NOW": "2026-11-22T12:00:00Z"].merging(environment) { $1 })
    let words =
      ["/bin/sh", "-c", "cd \"$0\" && ulimit -t 60 && exec \"$@\"", folder]
      + [BuiltProgram.path("lore")] + arguments
    let (status, usage) = try spawn(
      words, environment.list, output: "\(scratch.path)/out",
      errors: "\(scratch.path)/err")
    return RunningProgram(
      output: try text("\(scratch.path)/out"), errors: try text("\(scratch.path)/err"),
      status: status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + (status & 0x7F),
      peakMemory: usage.ru_maxrss <= ownPeak ? 0 : usage.ru_maxrss * 1024)
  }

  /// Most kilobytes that the tests themselves held at once so far.
  private static var ownPeak: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss
  }

  private static func spawn(
    _ words: [String], _ variables: [String], output: String, errors: String
  ) throws -> (status: Int32, usage: rusage) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY, 0)
    var arguments = words.map { strdup($0) } + [nil]
    var environment = variables.map { strdup($0) } + [nil]
    defer { for pointer in arguments + environment { free(pointer) } }
    var child = pid_t()
    let code = posix_spawn(&child, words[0], &actions, nil, &arguments, &environment)
    guard code == 0 else { throw SpawnFailure(code: code) }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(child, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw SpawnFailure(code: errno) }
    }
    return (status, usage)
  }

  private static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }
}

import Foundation
import Glibc
import TestSupport

/// The built program, run to its end, with what it cost.
struct RunningProgram {
  var output: String
  var errors: String
  /// The exit status; 128 and the signal's number where a signal ended it.
  var status: Int32
  /// Most memory resident at once, in bytes; 0 where it was not watched.
  var peakMemory: Int

  /// Runs `lore` with arguments in a folder, without a terminal and without configuration.
  ///
  /// It is ended after a minute of processor time, so that a loop fails instead of hanging.
  static func run(
    _ arguments: [String], in folder: String, environment: [String: String] = [:],
    watchingMemory: Bool = false
  ) throws -> RunningProgram {
    let scratch = try TemporaryFolder(["out": "", "err": ""])
    let environment = try SessionEnvironment(
      term: "dumb", home: scratch,
      adding: ["LORE_NOW": "2026-11-22T12:00:00Z"].merging(environment) { $1 })
    let words =
      ["/bin/sh", "-c", "cd \"$0\" && ulimit -t 60 && exec \"$@\"", folder]
      + [BuiltProgram.path("lore")] + arguments
    let child = try spawn(
      words, environment.list, output: "\(scratch.path)/out",
      errors: "\(scratch.path)/err")
    let (status, peak) = try watchingMemory ? watchedEnd(of: child) : (end(of: child), 0)
    return RunningProgram(
      output: try text("\(scratch.path)/out"), errors: try text("\(scratch.path)/err"),
      status: status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + (status & 0x7F),
      peakMemory: peak)
  }

  private static func spawn(
    _ words: [String], _ variables: [String], output: String, errors: String
  ) throws -> pid_t {
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
    return child
  }

  private static func end(of child: pid_t) throws -> Int32 {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { throw SpawnFailure(code: errno) }
    }
    return status
  }

  /// How a program ended and what it held, as it said while it ran: what `wait4` says of that
  /// begins with what the tests hold, which the child shares until it runs.
  private static func watchedEnd(of child: pid_t) throws -> (status: Int32, peak: Int) {
    var status: Int32 = 0
    var peak = 0
    while true {
      let ended = waitpid(child, &status, WNOHANG)
      if ended == child { return (status, peak) }
      guard ended == 0 || errno == EINTR else { throw SpawnFailure(code: errno) }
      peak = max(peak, residentPeak(of: child))
      poll(nil, 0, 2)
    }
  }

  /// Most bytes that a running program has held at once so far; 0 for one that is gone.
  private static func residentPeak(of process: pid_t) -> Int {
    let status = (try? text("/proc/\(process)/status")) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    let kilobytes = line?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
    return (kilobytes ?? 0) << 10
  }

  private static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }
}

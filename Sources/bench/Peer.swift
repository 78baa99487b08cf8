import Dispatch
import Foundation

/// Programs to compare with.
enum Peer {
  static let extensions = ["table", "strikethrough", "autolink", "tasklist", "footnotes"]
    .flatMap { ["-e", $0] }

  /// The path of an installed program; nil where it is missing.
  static func find(_ name: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// The program of this package, built beside this one; nil where it is not.
  static var lore: String? {
    let path = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("lore").path
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }

  /// Runs a program to its end, its output thrown away.
  ///
  /// - Parameter input: a file that it reads.
  static func run(
    _ program: String, _ arguments: [String], environment: [String: String]? = nil,
    input: String? = nil
  ) throws {
    let process = Process()
    if let environment { process.environment = environment }
    if let input { process.standardInput = FileHandle(forReadingAtPath: input) }
    try start(process, program, arguments, FileHandle.nullDevice)
  }

  /// What a program prints.
  static func output(_ program: String, _ arguments: [String]) throws -> String {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data().write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    try start(Process(), program, arguments, try FileHandle(forWritingTo: file))
    return try String(contentsOf: file, encoding: .utf8)
  }

  private static func start(
    _ process: Process, _ program: String, _ arguments: [String], _ output: FileHandle
  ) throws {
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    // Waiting for the exit by a run loop is up to 50 ms late.
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    ended.wait()
  }
}

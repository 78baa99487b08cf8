import Foundation
import TestSupport
import Testing

extension Programs {
  /// Runs a program to its end; what it wrote to stderr, and its status.
  static func run(_ name: String, _ arguments: [String]) throws -> (errors: String, status: Int32) {
    let program = try #require(find(name))
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (text, process.terminationStatus)
  }
}

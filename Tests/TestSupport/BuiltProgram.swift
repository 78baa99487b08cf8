import Foundation

/// Programs that the build made beside the tests.
package enum BuiltProgram {
  /// Absolute path of a program of this package, of the same build as the running tests.
  package static func path(_ name: String) -> String { "\(folder)/\(name)" }

  /// The folder of build products.
  package static var folder: String {
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") }
    let program = bundle ?? CommandLine.arguments[0]
    return URL(fileURLWithPath: program).resolvingSymlinksInPath().deletingLastPathComponent().path
  }
}

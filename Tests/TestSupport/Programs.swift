package import Foundation

/// Programs of others that tests run.
package enum Programs {
  /// Where a program is; nil where it is not installed.
  package static func find(_ name: String) -> URL? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { URL(filePath: String($0)).appending(path: name) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  /// Whether a program is installed.
  package static func has(_ name: String) -> Bool { find(name) != nil }
}

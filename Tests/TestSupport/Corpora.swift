import Foundation

/// Collections of real notes that nobody here wrote, where they lie beside the package.
package enum Corpora {
  /// Nothing could be unpacked.
  package struct Failure: Error {
    let name: String
    let status: Int32
  }

  /// Whether all of these are there.
  package static func have(_ names: String...) -> Bool {
    names.allSatisfy { name in
      archive(name).map { FileManager.default.fileExists(atPath: $0.path) } ?? false
    }
  }

  /// The files of one in a folder of their own; at least one, or it throws.
  package static func unpacked(_ name: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let tar = Process()
    tar.executableURL = URL(filePath: "/usr/bin/env")
    tar.arguments = ["tar", "xzf", archive(name)?.path ?? name, "-C", folder.path]
    try tar.run()
    tar.waitUntilExit()
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    guard tar.terminationStatus == 0, !files.isEmpty else {
      throw Failure(name: name, status: tar.terminationStatus)
    }
    return folder
  }

  private static func archive(_ name: String) -> URL? {
    Places.sharedFolder?.appending(path: "corpora/\(name).tar.gz")
  }
}

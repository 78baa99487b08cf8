package import Foundation

/// Where things are that tests read, found from this file and the running program.
package enum Places {
  /// The folder of `Package.swift`.
  package static let packageRoot = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The folder `shared` beside the package; nil where there is none.
  package static let sharedFolder: URL? = {
    let folder = packageRoot.deletingLastPathComponent().appending(path: "shared")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()
}

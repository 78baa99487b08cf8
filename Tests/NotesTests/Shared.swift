import Foundation
import TestSupport

/// Files that lie beside the package and not in it; tests that read them skip where they are not.
enum Shared {
  static let folder = Places.sharedFolder ?? Places.packageRoot

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: path).path)
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: path)))
  }
}

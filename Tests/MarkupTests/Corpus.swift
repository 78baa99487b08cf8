import Foundation

/// Collections of real notes, where they are on this machine.
enum Corpus {
  static let names = ["eips", "swift-evolution"]

  static let isPresent = names.allSatisfy {
    FileManager.default.fileExists(atPath: archive($0).path)
  }

  private static func archive(_ name: String) -> URL {
    Specification.folder.appending(path: name + ".tar.gz")
  }

  /// One note of every `stride` in the collection, in the order of their paths.
  static func sample(of name: String, every stride: Int) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["tar", "xzf", archive(name).path, "-C", folder.path]
    try process.run()
    process.waitUntilExit()
    let paths = (FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? [])
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".md") }.sorted()
    return try Swift.stride(from: 0, to: paths.count, by: stride).map { index in
      String(
        decoding: try Data(contentsOf: folder.appending(path: paths[index])), as: UTF8.self)
    }
  }
}

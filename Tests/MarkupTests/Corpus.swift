import Foundation
import TestSupport
import Testing

/// Samples of collections of real notes.
enum Corpus {
  static let names = ["eips", "swift-evolution"]

  /// One note of every `stride` in the collection, in the order of their paths.
  static func sample(of name: String, every stride: Int) throws -> [String] {
    let folder = try Corpora.unpacked(name)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".md") }.sorted()
    try #require(!paths.isEmpty)
    return try Swift.stride(from: 0, to: paths.count, by: stride).map { index in
      try String(
        decoding: Data(contentsOf: URL(filePath: "\(folder.path)/\(paths[index])")), as: UTF8.self)
    }
  }
}

import Foundation
import TestSupport

/// One example of a specification: markdown and the HTML it must give.
struct Example: Sendable, CustomStringConvertible {
  var number: Int
  var markdown: String
  var html: String
  /// The words after `example`: extensions that it needs.
  var words: [String]

  var description: String { "example \(number)" }
}

/// The specifications, where they are on this machine.
enum Specification {
  static let folder = (Places.sharedFolder ?? Places.packageRoot).appending(path: "corpora")

  static let isPresent = !examples(in: "commonmark-spec.txt").isEmpty

  /// The examples of all specifications.
  static func all() -> [Example] {
    ["commonmark-spec.txt", "gfm-spec.txt", "gfm-extensions.txt"].flatMap(examples)
  }

  static func examples(in name: String) -> [Example] {
    guard let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8) else {
      return []
    }
    let fence = String(repeating: "`", count: 32)
    var found: [Example] = []
    var part: Int?
    var lines: [[Substring]] = [[], []]
    var words: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if part == nil, line.hasPrefix(fence + " example") {
        part = 0
        lines = [[], []]
        words = line.dropFirst(fence.count + 8).split(separator: " ").map(String.init)
      } else if part != nil, line == fence {
        part = nil
        let texts = lines.map { part in
          part.map { $0 + "\n" }.joined().replacing("→", with: "\t")
        }
        found.append(
          Example(number: found.count + 1, markdown: texts[0], html: texts[1], words: words))
      } else if part == 0, line == "." {
        part = 1
      } else if let part {
        lines[part].append(line)
      }
    }
    return found
  }
}

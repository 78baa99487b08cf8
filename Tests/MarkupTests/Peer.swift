import Foundation
import TestSupport

/// The `cmark-gfm` program, where it is installed.
enum Peer {
  private static let program = Programs.find("cmark-gfm")

  static let isPresent = program != nil

  /// What the program makes of each text.
  static func html(of texts: [String]) throws -> [String] {
    guard let program else { return [] }
    let folder = try TemporaryFolder()
    return try texts.map { text in
      let input = URL(filePath: "\(folder.path)/in.md")
      let output = URL(filePath: "\(folder.path)/out.html")
      try Data(text.utf8).write(to: input)
      try Data().write(to: output)
      let process = Process()
      process.executableURL = program
      process.arguments =
        ["--unsafe"]
        + ["table", "strikethrough", "autolink", "tasklist", "footnotes"].flatMap { ["-e", $0] }
      process.standardInput = try FileHandle(forReadingFrom: input)
      process.standardOutput = try FileHandle(forWritingTo: output)
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      return String(decoding: try Data(contentsOf: output), as: UTF8.self)
    }
  }

  /// HTML without differences of form.
  static func comparable(_ html: String) -> String {
    html.replacing(" />", with: ">")
      .replacing(/\ (data-footnotes?[a-z-]*|aria-label)(="[^"]*")?/, with: "")
  }
}

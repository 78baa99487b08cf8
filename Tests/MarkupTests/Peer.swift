import Foundation

/// The `cmark-gfm` program, where it is installed.
enum Peer {
  private static let program = (ProcessInfo.processInfo.environment["PATH"] ?? "")
    .split(separator: ":").map { URL(filePath: String($0)).appending(path: "cmark-gfm") }
    .first { FileManager.default.isExecutableFile(atPath: $0.path) }

  static let isPresent = program != nil

  /// What the program makes of each text.
  static func html(of texts: [String]) throws -> [String] {
    guard let program else { return [] }
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try texts.map { text in
      let input = folder.appending(path: "in.md")
      let output = folder.appending(path: "out.html")
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

import Foundation

/// Opens and scrolls one note in the browser and in other programs: a usual note, and a long one.
struct ReaderPeers {
  let scratch: String
  let runs: Int

  /// A program, and how it is scrolled.
  private struct Reader {
    var name: String
    /// The command, without the file.
    var words: [String]
    /// A line down and up.
    var lines = ["j", "k"]
    /// A page down and up.
    var pages = [" ", "b"]
    /// What it opens in place of the note: a repository, a folder.
    var opens = Opened.note
  }

  private enum Opened { case note, commits, folder }

  /// Lines of the long note.
  private static let long = 20_000

  private static let readers = [
    Reader(name: "lore", words: ["lore", "browse"]), Reader(name: "less", words: ["less"]),
    Reader(name: "vim", words: ["vim", "-u", "NONE"], pages: ["\u{6}", "\u{2}"]),
    Reader(name: "tig", words: ["tig"], pages: [" ", "-"], opens: .commits),
    Reader(name: "yazi", words: ["yazi"], pages: ["\u{6}", "\u{2}"], opens: .folder),
    Reader(name: "frogmouth", words: ["frogmouth"]),
  ]

  func run() throws {
    let folder = "\(scratch)/reading"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let wiki = GeneratedWiki(notes: 300, seed: 1)
    for index in 0..<wiki.notes {
      try write(wiki.text(index), to: "\(folder)/note-\(index).md")
    }
    let long = "\(scratch)/long"
    try FileManager.default.createDirectory(atPath: long, withIntermediateDirectories: true)
    try write(longText(wiki), to: "\(long)/long.md")
    Figures.all.begin("On a terminal of 120 by 36: one note of \(wiki.text(7).utf8.count) bytes")
    for reader in Self.readers { try measure(reader, folder, "note-7.md", wiki.text(7)) }
    Figures.all.begin("On a terminal of 120 by 36: a note of \(Self.long) lines")
    for reader in Self.readers where reader.opens == .note {
      try measure(reader, long, "long.md", longText(wiki))
    }
  }

  private func longText(_ wiki: GeneratedWiki) -> String {
    var lines: [String] = []
    for index in 0..<wiki.notes where lines.count < Self.long {
      let text = wiki.text(index).split(separator: "\n", omittingEmptySubsequences: false)
      // Only the first may begin with properties.
      let end = index == 0 ? nil : text.dropFirst().firstIndex(of: "---")
      lines += text[(end.map { $0 + 1 } ?? 0)...].map(String.init)
    }
    return lines.prefix(Self.long).joined(separator: "\n") + "\n"
  }

  private func measure(_ reader: Reader, _ folder: String, _ file: String, _ text: String) throws {
    let found = reader.name == "lore" ? Peer.lore : Peer.find(reader.name)
    guard let program = found else { return report(reader.name, "not installed") }
    var words = [program] + reader.words.dropFirst()
    var needle = title(text)
    switch reader.opens {
    case .note: words.append("\(folder)/\(file)")
    case .commits: needle = try commits(in: folder)
    case .folder:
      words.append(folder)
      needle = "note-1"
    }
    let environment = BrowserMeasurement(folder: folder, scratch: scratch, runs: runs).environment
    if reader.name == "lore" {
      try Peer.run(
        program, ["index", "--rebuild", "--wiki", folder, "-q"], environment: environment)
    }
    var starts: [Double] = []
    for _ in 0..<max(3, runs) {
      let start = TerminalProgram(words, environment: environment, directory: folder)
      if let time = start.firstPaint(showing: needle) { starts.append(time) }
    }
    report("\(reader.name): start to first paint", BrowserMeasurement.middle(starts))
    let running = TerminalProgram(words, environment: environment, directory: folder)
    guard running.firstPaint(showing: needle) != nil else { return }
    running.settle(1_000)
    let memory = running.memory.resident
    scroll(running, reader.lines, "\(reader.name): a line, p50 (p95)", 24)
    scroll(running, reader.pages, "\(reader.name): a page, p50 (p95)", 2)
    report(
      "\(reader.name): memory after start",
      String(format: "%.1f MB", Double(memory) / Double(1 << 20)))
  }

  private func scroll(_ program: TerminalProgram, _ keys: [String], _ what: String, _ count: Int) {
    var times = KeyTimes()
    for _ in 0..<max(1, 24 / count) {
      for key in keys { for _ in 0..<count { times.add(program.press(key)) } }
    }
    times.report(what)
  }

  /// The first word of a note's title.
  private func title(_ text: String) -> String {
    let line = text.split(separator: "\n").first { $0.hasPrefix("# ") } ?? "# "
    return String(line.dropFirst(2).split(separator: " ").first ?? "")
  }

  /// Makes a repository of some hundred commits; returns what the newest says.
  private func commits(in folder: String) throws -> String {
    var stream = ""
    for number in 0..<400 {
      stream +=
        "commit refs/heads/main\ncommitter A <a@example.org> \(1_700_000_000 + number) +0000\n"
      let message = "Change number\(number)"
      stream += "data \(message.utf8.count)\n\(message)\n"
    }
    try write(stream, to: "\(scratch)/commits")
    try Peer.run(
      "/bin/sh",
      [
        "-c",
        "git -C '\(folder)' init -q -b main && git -C '\(folder)' fast-import --quiet "
          + "< '\(scratch)/commits'",
      ])
    return "number399"
  }

  private func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }
}

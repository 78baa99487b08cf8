import Foundation
import Notes
import WikiIndex

/// Makes the index of a folder, brings it in step and asks it, beside what others take.
struct IndexMeasurement {
  let folder: String
  let scratch: String
  let runs: Int

  func run() throws {
    let wiki = WikiFolder(root: folder)
    let scan = try wiki.scan()
    let cache = "\(scratch)/cache"
    let place = IndexPlace(file: "\(cache)/bench.sqlite")
    let isLarge = scan.notes.count > 20_000
    let cold = try Timing.once(runs: isLarge ? 1 : min(3, runs)) {
      place.clear()
      _ = try ReadyIndex.open(wiki, at: place)
    }
    report("index complete, nothing cached", cold.text, "\(scan.notes.count) notes")
    try measureFullText(isLarge ? 1 : min(3, runs))
    let text = Double(scan.noteBytes)
    report(
      "index size", String(format: "%.2f ×", Double(place.bytes) / text),
      String(format: "%.1f MB of text", text / 1e6))
    let warm = try Timing.measure(runs: runs) { _ = try ReadyIndex.open(wiki, at: place) }
    report("index opened, nothing changed", warm.text)
    try measureChange(wiki, place, scan)
    try TypingMeasurement(wiki: wiki, place: place, runs: runs).run()
    try PythonPeers(folder: folder)
      .measureSearch(TypingMeasurement.queries, at: "\(scratch)/tantivy")
    try measureCommands(scan)
    try measureScan(scan)
  }

  /// One note written, seen and indexed.
  private func measureChange(_ wiki: WikiFolder, _ place: IndexPlace, _ scan: Scan) throws {
    let index = try ReadyIndex.open(wiki, at: place).index
    let path = wiki.absolutePath(of: scan.notes[scan.notes.count / 2].path)
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    var number = 0
    let change = try Timing.measure(runs: runs) {
      number += 1
      try (before + Data("\nOne more line, number \(number).\n".utf8))
        .write(to: URL(fileURLWithPath: path))
      _ = try index.update()
    }
    try before.write(to: URL(fileURLWithPath: path))
    try index.update()
    report("one note changed: seen and indexed", change.text)
  }

  /// Whole commands of the program beside this one.
  private func measureCommands(_ scan: Scan) throws {
    guard let program = Peer.lore else { return report("commands", "not built") }
    let environment = ["XDG_CACHE_HOME": "\(scratch)/programs", "HOME": scratch]
    let note = scan.notes[scan.notes.count / 2].path
    try Peer.run(
      program, ["index", "--rebuild", "--wiki", folder, "-q"], environment: environment)
    let commands = [
      (["links", note], "lore links NOTE"), (["show", note], "lore show NOTE"),
      (["search", "schema migration"], "lore search"), (["incidents"], "lore incidents"),
      (["tags"], "lore tags"), (["check"], "lore check"), (["index"], "lore index --status"),
    ]
    for (words, name) in commands {
      let time = try Timing.measure(runs: runs) {
        try Peer.run(program, words + ["--wiki", folder, "-q"], environment: environment)
      }
      report("\(name), the whole process", time.text)
    }
  }

  /// SQLite's own full text over the same files, by its shell.
  private func measureFullText(_ runs: Int) throws {
    guard let program = Peer.find("sqlite3") else { return report("sqlite3", "not installed") }
    let file = "\(scratch)/peer.sqlite"
    let script = """
      CREATE VIRTUAL TABLE t USING fts5(path UNINDEXED, body);
      INSERT INTO t SELECT name, CAST(readfile(name) AS TEXT) FROM fsdir('\(folder)')
        WHERE name LIKE '%.md';
      INSERT INTO t(t) VALUES ('optimize');
      """
    let time = try Timing.once(runs: runs) {
      try? FileManager.default.removeItem(atPath: file)
      try Peer.run(program, [file, script])
    }
    let attributes = try? FileManager.default.attributesOfItem(atPath: file)
    let bytes = (attributes?[.size] as? Int) ?? 0
    report("sqlite3: FTS5, insert and optimize", time.text, "\(bytes >> 20) MB")
  }

  /// Programs that ask the files or their names without an index.
  private func measureScan(_ scan: Scan) throws {
    if let program = Peer.find("rg") {
      let time = try Timing.measure(runs: runs) {
        try Peer.run(program, ["-c", "-i", "migration", folder])
      }
      report("ripgrep: lines with a word, counted", time.text)
    } else {
      report("ripgrep", "not installed")
    }
    let names = "\(scratch)/names"
    try Data(scan.notes.map { $0.path + "\n" }.joined().utf8).write(
      to: URL(fileURLWithPath: names))
    for (name, option) in [("fzf", "--filter=note7"), ("fzy", "--show-matches=note7")] {
      guard let program = Peer.find(name) else {
        report(name, "not installed")
        continue
      }
      let time = try Timing.measure(runs: runs) { try Peer.run(program, [option], input: names) }
      report("\(name): all names, one query", time.text, "the whole process")
    }
  }
}

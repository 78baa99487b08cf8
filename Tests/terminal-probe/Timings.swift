import Cells
import CursesTerminal
import Glibc

/// Measures the processor time that a frame costs and says it when the terminal is given back.
struct Timings {
  func run() throws {
    let terminal = try openTerminal(Wake())
    let size = terminal.size
    let texts = [
      String(repeating: "the quick brown fox ", count: 20),
      String(repeating: "中文笔记", count: 60), String(repeating: "é ö e\u{301} ", count: 60),
    ]
    var report = "\(size.width)x\(size.height)\n"
    report += median("blank grid") { _ in _ = Grid(size) }
    for text in texts {
      report += median("fill with \(text.prefix(6))") { _ in _ = page(size, text, shift: 0) }
    }
    let pages = (0..<2).map { page(size, texts[0], shift: $0 * 7) }
    report += median("everything changes") { terminal.present(pages[$0 % 2], cursor: nil) }
    report += median("nothing changes") { _ in terminal.present(pages[0], cursor: nil) }
    let lines = (0..<2).map { list(size, from: $0) }
    report += median("scroll by a line") { terminal.present(lines[$0 % 2], cursor: nil) }
    let note = (0..<2000).map {
      "Paragraph \($0) of some words, as notes have them: \(texts[0].prefix(90))"
    }
    let bytes = note.reduce(0) { $0 + $1.utf8.count }
    report += median("wrap \(bytes / 1000) KB to 66", rounds: 21) { _ in
      for text in note { _ = LineBreaker(width: 66).wrap([Run(text)]) }
    }
    terminal.close()
    say(report)
  }

  private func page(_ size: Size, _ text: String, shift: Int) -> Grid {
    var grid = Grid(size)
    let styles = Role.allCases.map { Style(role: $0) }
    for y in 0..<size.height {
      grid.put(text, x: -shift, y: y, style: styles[(y + shift) % styles.count])
    }
    return grid
  }

  private func list(_ size: Size, from first: Int) -> Grid {
    var grid = Grid(size)
    for y in 0..<size.height {
      grid.put(
        "line \(first + y) of the list, \(String(repeating: "word\(first + y) ", count: 12))", x: 0,
        y: y)
    }
    return grid
  }

  private func median(_ name: String, rounds: Int = 201, _ body: (Int) -> Void) -> String {
    let times = (0..<rounds).map { round in
      let start = processorMicroseconds
      body(round)
      return processorMicroseconds - start
    }.sorted()
    return "\(name): \(times[rounds / 2]) µs\n"
  }

  /// What this process has used so far: other processes do not count.
  private var processorMicroseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000 + time.tv_nsec / 1000
  }
}

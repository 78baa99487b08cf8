import Cells
import CursesTerminal
import Glibc
import TestSupport

/// Draws frames of random text, then says in a file what should be on the screen.
final class RandomFrames {
  private let wake = Wake()
  private let terminal: CursesScreen
  private let frames: Int
  private let file: String
  private var numbers: SeededGenerator

  /// Seed, number of frames, file.
  init(_ arguments: [String]) throws {
    numbers = SeededGenerator(seed: UInt64(arguments[0]) ?? 1)
    frames = Int(arguments[1]) ?? 1
    file = arguments[2]
    terminal = try openTerminal(wake)
  }

  func run() {
    var grid = Grid(terminal.size)
    for number in 0..<frames {
      if Int.random(in: 0..<4, using: &numbers) == 0 { grid = Grid(terminal.size) }
      for _ in 0..<Int.random(in: 1...grid.height * 3, using: &numbers) { draw(&grid) }
      divide(&grid)
      let cursor = number % 3 == 0 ? Point(x: number % grid.width, y: number % grid.height) : nil
      terminal.present(grid, cursor: cursor)
    }
    save(grid.snapshot().characters.joined(separator: "\n"))
    terminal.setTitle("done")
    _ = terminal.nextEvents(timeout: nil)
    terminal.close()
  }

  private func draw(_ grid: inout Grid) {
    var text = ""
    for _ in 0..<Int.random(in: 1...12, using: &numbers) {
      text += Self.bits.randomElement(using: &numbers) ?? ""
      if Int.random(in: 0..<6, using: &numbers) == 0 {
        let value = UInt32.random(in: 0x20...0x2ffff, using: &numbers)
        if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
      }
    }
    let attributes = Attributes(rawValue: UInt8.random(in: 0..<64, using: &numbers))
    let role = Role.allCases.randomElement(using: &numbers) ?? .text
    grid.put(
      text, x: Int.random(in: -4..<grid.width, using: &numbers),
      y: Int.random(in: 0..<grid.height, using: &numbers),
      style: Style(role: role, attributes: attributes),
      limit: Int.random(in: 1...grid.width, using: &numbers),
      url: Int.random(in: 0..<5, using: &numbers) == 0 ? "https://example.org/\(text)" : nil)
  }

  /// A line down the middle that must stay straight.
  private func divide(_ grid: inout Grid) {
    for y in 0..<grid.height { grid.put("|", x: grid.width / 2, y: y) }
  }

  private func save(_ text: String) {
    let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    var text = text
    text.withUTF8 { _ = write(descriptor, $0.baseAddress, $0.count) }
    Glibc.close(descriptor)
  }

  private static let bits = [
    "abc", " ", "hello world", "中文", "é", "e\u{301}", "が", "か\u{3099}", "한",
    "\u{1112}\u{1161}\u{11ab}", "😀", "👨‍👩‍👧‍👦", "❤️", "🇯🇵", "👍🏽", "│", "─", "┌", "שלום", "سلام",
    "क्षि", "\u{200b}", "\u{202e}", "\t", "\u{1b}[31m", "\u{7f}", "\u{85}", "\u{1FAE9}",
    "\u{0378}", "ｶﾞ", "Ａ", "⣿", "a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}", "\u{ffff}",
    "\u{ad}", "\u{feff}", "█", "𰀀", "xxxxxxxxxxxxxxxxxxxx", "                    ",
  ]
}

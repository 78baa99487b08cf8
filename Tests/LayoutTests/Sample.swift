import Cells
import Foundation
import Layout
import Notes
import TestSupport

/// Pages for tests.
enum Sample {
  /// 22 November 2026.
  static let now = 1_795_305_600

  static func flow(_ markdown: String, path: String = "folder/note.md") -> Flow {
    Flow(NoteReader().readWithDocument(path: path, bytes: Array(markdown.utf8)), now: now)
  }

  /// The page of a file in `Tests/Fixtures/pages`.
  static func fixture(_ name: String) throws -> Flow {
    let file = Places.packageRoot.appending(path: "Tests/Fixtures/pages/\(name).md")
    return flow(try String(contentsOf: file, encoding: .utf8), path: name + ".md")
  }
}

extension Flow {
  func page(_ width: Int, _ look: Look = Look()) -> [PageLine] {
    units.indices.flatMap { lines(of: $0, width: width, look: look) }
  }

  /// What is below the card, as text.
  func body(_ width: Int = 60, _ look: Look = Look()) -> [String] {
    let lines = units.indices.dropFirst().flatMap { self.lines(of: $0, width: width, look: look) }
    return Array(lines.map(\.text).drop { $0.isEmpty })
  }
}

extension [PageLine] {
  /// The lines as they look on a screen of a width.
  func grid(_ width: Int) -> Grid {
    var grid = Grid(width: width, height: Swift.max(1, count))
    for (y, line) in enumerated() {
      var x = 0
      for span in line.panned(by: 0, width: width).spans {
        x += grid.put(span.text, x: x, y: y, style: span.style)
      }
    }
    return grid
  }
}

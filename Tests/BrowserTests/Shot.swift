import Cells
import TestSupport
import Testing

/// A screen that is kept in a file: what keys show, at a size.
struct Shot: CustomTestStringConvertible, Sendable {
  /// What the file is called.
  let name: String
  let keys: String
  /// The note, or the letters, that it begins with; nil for what others begin with.
  let start: String?
  let width: Int
  let height: Int

  var testDescription: String { "\(name) \(width)×\(height)" }

  /// Columns and rows at which screens are kept.
  static let sizes = [(120, 36), (80, 24), (40, 10)]

  /// A screen at every size.
  static func shots(_ name: String, _ keys: String, start: String? = nil) -> [Shot] {
    sizes.map { Shot(name: name, keys: keys, start: start, width: $0.0, height: $0.1) }
  }
}

extension Driver {
  /// Signs of the browser's own on the screen that a terminal without Unicode does not have.
  var drawnSigns: Set<Character> {
    Set(lines.joined()).intersection("│─┌┐└┘▌▾▸⏎▎•☐⧉▲…›‹→←↗◐●○█░")
  }

  /// Records where the screen is not the one that is kept by that name at its size.
  func expectKept(as name: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let size = grid.size
    guard let difference = Snapshot.difference(grid, from: "\(name)-\(size.width)x\(size.height)")
    else { return }
    Issue.record("\(difference)", sourceLocation: sourceLocation)
  }
}

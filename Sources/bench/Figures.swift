import Foundation
import Synchronization

/// One figure: what, how much, and beside what.
struct Figure: Sendable {
  var what: String
  var amount: String
  var beside: String
}

/// The figures of a run as they come, by what they were measured on.
final class Figures: Sendable {
  static let all = Figures()

  private let parts = Mutex<[(heading: String, figures: [Figure])]>([])

  /// Begins with another wiki.
  func begin(_ heading: String) {
    parts.withLock { $0.append((heading, [])) }
    Self.say("\n\(heading)")
  }

  /// Prints a figure and keeps it for the note.
  func add(_ figure: Figure) {
    parts.withLock { parts in
      if parts.isEmpty { parts.append(("Figures", [])) }
      parts[parts.count - 1].figures.append(figure)
    }
    let name = figure.what.padding(toLength: 44, withPad: " ", startingAt: 0)
    let value = figure.amount.padding(toLength: 16, withPad: " ", startingAt: 0)
    Self.say("  \(name)\(value)\(figure.beside)")
  }

  /// The tables of the note, a section each.
  var markdown: String {
    parts.withLock { parts in
      parts.map { part in
        let rows = part.figures.map { "| \($0.what) | \($0.amount) | \($0.beside) |\n" }
        return "## \(part.heading)\n\n| What | Figure | Of, or beside |\n|---|---:|---|\n"
          + rows.joined()
      }.joined(separator: "\n")
    }
  }

  // Not print, which keeps lines back where the output is a pipe.
  static func say(_ line: String) { FileHandle.standardOutput.write(Data("\(line)\n".utf8)) }
}

/// Prints one figure: what, how much, and beside what.
func report(_ what: String, _ figure: String, _ beside: String = "") {
  Figures.all.add(Figure(what: what, amount: figure, beside: beside))
}

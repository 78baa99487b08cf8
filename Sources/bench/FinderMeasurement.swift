import ArgumentParser
import Browser
import Cells
import Foundation
import Notes
import WikiIndex

/// Times the finder alone.
struct FinderBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "finder", abstract: "Measure finding notes by letters of their names.")

  @Argument(help: "The folder of notes.") var folder: String

  func run() throws { try FinderMeasurement(folder: folder).run() }
}

/// Types names into the browser's finder, a letter at a time, and draws after each.
struct FinderMeasurement {
  let folder: String

  /// Names that are typed, evenly over the wiki.
  private static let names = 40

  func run() throws {
    let graph = try WikiFolder(root: folder).load().graph
    let clock = ContinuousClock()
    var library: Library?
    let making = clock.measure { library = Library(graph: graph) }
    guard let library else { return }
    var model = Model(
      size: Size(width: 120, height: 36), options: Options(wikiName: "bench", now: 0))
    _ = update(&model, .libraryLoaded(library))
    var letters: [Double] = []
    for number in 0..<Self.names {
      let title = graph.title(of: number * max(1, graph.count / Self.names) % max(1, graph.count))
      press(Key("o"), &model)
      for character in Self.typed(title) {
        letters.append(
          Self.seconds(
            clock.measure {
              press(Key(character), &model)
              _ = view(model)
            }))
      }
      press(Key(.escape), &model)
    }
    guard !letters.isEmpty else { return }
    report("finder, names folded", Timing.text(Self.seconds(making)), "\(graph.count) notes")
    report("finder, a letter, p50", Timing.text(Timing.percentile(50, of: letters)))
    report("finder, a letter, p95", Timing.text(Timing.percentile(95, of: letters)))
  }

  /// The beginnings of the first words of a title, as people type them.
  private static func typed(_ title: String) -> String {
    title.lowercased().split(separator: " ").prefix(3).map { String($0.prefix(4)) }
      .joined(separator: " ")
  }

  private func press(_ key: Key, _ model: inout Model) {
    _ = update(&model, .terminal(.key(key)))
  }

  private static func seconds(_ duration: Duration) -> Double { duration / .seconds(1) }
}

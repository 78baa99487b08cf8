import Cells
import Foundation
import Notes
import TestSupport
import Testing

@testable import Browser

/// Thousands of keys at random: whatever is pressed, the model stays whole and the screen full.
struct SoakTests {
  private static let keys: [Key] =
    CommandTable.rows.flatMap(\.keys).compactMap { KeySequence(parsing: $0)?.keys }.flatMap { $0 }
    + Array("0123456789abcxyz#é ").map { Key($0) }
    + [.enter, .enter, .tab, .escape, .escape].map { Key($0) }

  /// How many keys are pressed in all; `LORE_SOAK=100000` presses so many.
  private static let total =
    ProcessInfo.processInfo.environment["LORE_SOAK"].flatMap { Int($0) } ?? 20_000
  private static let isLong = ProcessInfo.processInfo.environment["LORE_SOAK"] != nil

  @Test(arguments: 1...4) func randomKeys(seed: UInt64) {
    soak(Driver(100, 30), Driver.library, seed: seed, count: Self.total / 4)
  }

  @Test func randomKeysOnFiles() throws {
    // The wiki that comes with the program.
    let root = Places.packageRoot.appending(path: "Wiki")
    try soak(folder: root, seed: 5, count: Self.isLong ? Self.total : 3_000)
  }

  @Test(
    .enabled(
      if: Self.isLong && Corpora.have("swift-evolution"),
      "long: wants LORE_SOAK and the corpora beside the package"))
  func randomKeysOnProposals() throws {
    let folder = try Corpora.unpacked("swift-evolution")
    try soak(folder: URL(filePath: folder.path), seed: 6, count: Self.total)
  }

  /// Presses keys over the notes of a folder, at most 150 of them.
  private func soak(folder: URL, seed: UInt64, count: Int) throws {
    let prefix = folder.resolvingSymlinksInPath().path + "/"
    let all = FileManager.default.enumerator(atPath: prefix)?.compactMap { $0 as? String } ?? []
    var files: [String: String] = [:]
    for path in all.filter({ $0.hasSuffix(".md") }).sorted().prefix(150) {
      files[path] = try String(contentsOfFile: prefix + path, encoding: .utf8)
    }
    let library = Driver.library(of: files.sorted { $0.key < $1.key }.map(Driver.note))
    let start = try #require(files.keys.sorted().first)
    soak(
      Driver(100, 30, showing: start, files: files, library: library), library, seed: seed,
      count: count)
  }

  private func soak(_ start: Driver, _ library: Library, seed: UInt64, count: Int) {
    var random = SeededGenerator(seed: seed)
    var driver = start
    for step in 0..<count {
      switch Int.random(in: 0..<60, using: &random) {
      case 0:
        let size = Size(
          width: Int.random(in: 1...160, using: &random),
          height: Int.random(in: 1...50, using: &random))
        driver.send(.terminal(.resize(size)))
      case 1:
        let actions: [Mouse.Action] = [.press(.left), .wheelDown, .wheelUp, .wheelRight]
        let point = Point(
          x: Int.random(in: 0..<160, using: &random), y: Int.random(in: 0..<50, using: &random))
        let action = actions.randomElement(using: &random) ?? .release
        driver.send(.terminal(.mouse(Mouse(action, at: point))))
      case 2: driver.send(.noteChanged(path: driver.path ?? ""))
      case 3: driver.send(.wikiChanged(written: ["index.md", "new.md"], removed: ["old.md"]))
      case 4: driver.send(.libraryLoaded(library))
      default:
        if let key = Self.keys.randomElement(using: &random) { driver.send(.terminal(.key(key))) }
      }
      if let fault = fault(in: driver.model) {
        Issue.record("step \(step): \(fault)")
        return
      }
      if step % 10 == 0 {
        #expect(view(driver.model).size == driver.model.size)
        if let point = cursor(driver.model) { #expect(Rect(driver.model.size).contains(point)) }
      }
      driver.forgetEffects()
    }
  }

  /// What is wrong with a model; nil while it is whole.
  private func fault(in model: Model) -> String? {
    for list in lists(of: model) {
      if let selected = list.selected, !list.rows.indices.contains(selected) {
        return "a selection beyond the rows"
      }
      if list.top > max(0, list.rows.count - 1) { return "rows scrolled out of the list" }
      if let selected = list.selected, list.height > 4, !list.visible.contains(selected) {
        return "the selection is out of sight"
      }
    }
    for case .table(let screen) in model.layers {
      if !screen.rows.isEmpty, !screen.rows.indices.contains(screen.row) { return "no such row" }
      if !screen.columns.indices.contains(screen.column) { return "no such column" }
    }
    guard let reader = model.reader else { return "no note" }
    if reader.rows.count > reader.size.height { return "more lines than fit" }
    if reader.rows.isEmpty { return "no line in sight" }
    if zip(reader.rows, reader.rows.dropFirst()).contains(where: { $0.place >= $1.place }) {
      return "lines out of order"
    }
    if !(0...100).contains(reader.percent) { return "\(reader.percent) %" }
    if model.layers.count > 60 { return "\(model.layers.count) layers" }
    return nil
  }

  private func lists(of model: Model) -> [RowList] {
    [model.navigator.list, model.context.list]
      + model.layers.compactMap { layer in
        switch layer {
        case .list(let screen): screen.list
        case .finder(let finder): finder.list
        case .search(let screen): screen.list
        default: nil
        }
      }
  }
}

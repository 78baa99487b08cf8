import Cells
import TestSupport
import Testing

@testable import Browser

/// Thousands of keys at random: whatever is pressed, the model stays whole and the screen full.
struct SoakTests {
  private static let keys: [Key] =
    CommandTable.rows.flatMap(\.keys).compactMap { KeySequence(parsing: $0)?.keys }.flatMap { $0 }
    + (KeyName.script("0123456789abcxyz#é <Enter><Enter><Tab><Esc><Esc>") ?? [])

  @Test(arguments: [UInt64(1), 2, 3, 4]) func randomKeys(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var driver = Driver(100, 30)
    for step in 0..<5_000 {
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
        default: nil
        }
      }
  }
}

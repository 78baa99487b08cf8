import Cells

/// What can be done with the screen that lies on top.
struct LayerHints {
  private let model: Model
  private let marks: FrameMarks
  private let context: KeyContexts

  init(_ model: Model, _ marks: FrameMarks) {
    self.model = model
    self.marks = marks
    context = model.keyContext
  }

  /// The most wanted first, the way out last.
  ///
  /// - Parameter isTold: whether what Enter does stands elsewhere in the line.
  func parts(of layer: Layer, isTold: Bool) -> [String] {
    switch layer {
    case .prompt(let prompt): hints(prompt)
    case .map: [keys([.left, .right], "walk"), key(.close, "closes")]
    case .finder(let finder): hints(finder, isTold)
    case .search(let screen):
      (isTold ? [] : screen.findings?.filters ?? [])
        + rowHints(screen.list, isTold, others: [key(.edit, "edits")])
    case .list(let screen):
      (screen.subject.orders.count > 1 ? [key(.sort, "sorts")] : [])
        + [key(.filter, "filters"), key(.close, "closes")]
    case .table(let screen) where screen.selectedLink != nil:
      [key(.cancel, "drops the link"), key(.close, "closes")]
    case .table(let screen):
      ["\(enter) card"] + (screen.cellLinks.isEmpty ? [] : [key(.nextLink, "link")]) + [
        key(.sort, "sorts"), key(.filter, "filters"), key(.hideColumn, "hides"),
        key(.rowNote, "note"), key(.close, "closes"),
      ]
    case .peek: (isTold ? [scroll] : ["\(enter) goes there"]) + [key(.cancel, "closes")]
    case .text(let screen):
      [hint(screen.action)] + (screen.source == nil ? [] : [key(.claimSource, "its source")])
        + [key(.close, "closes")]
    case .export(let dialog): hints(dialog)
    case .pipe(let screen): hints(screen)
    }
  }

  /// Parts as lines, each shorter than the one before: the way out stays to the last.
  func lines(_ parts: [String]) -> [String] {
    guard let way = parts.last else { return [] }
    let others = parts.dropLast()
    return (0...others.count).reversed().map {
      (others.prefix($0) + [way]).joined(separator: marks.dot)
    }
  }

  private var enter: String { marks.enter }
  private var scroll: String { keys([.down, .up], "scroll") }

  private func key(_ command: Command, _ does: String) -> String { keys([command], does) }

  private func keys(_ commands: [Command], _ does: String) -> String {
    let names = commands.map { model.options.keys.name(of: $0, in: context) }
    return marks.keys(names.joined(separator: " ")) + " " + does
  }

  private func hints(_ prompt: Prompt) -> [String] {
    switch prompt.purpose {
    case .find: ["\(enter) stays here", "Esc goes back"]
    case .filter: ["\(enter) keeps it", "Esc drops it"]
    case .command: ["\(enter) does it", "Esc cancels"]
    case .pipe: ["\(enter) shows what would run", "Esc cancels"]
    }
  }

  private func hints(_ finder: Finder, _ isTold: Bool) -> [String] {
    let hasRow = finder.list.selection != nil
    if model.options.isPicking {
      return hasRow ? ["\(enter) takes it", "Esc leaves"] : ["\(enter) or Esc leaves"]
    }
    if finder.chainStart != nil { return ["Esc closes"] }
    return rowHints(finder.list, isTold, others: [])
  }

  /// Of a list that is typed for; where no row is selected there is nothing to open, and what is no
  /// note is not read beside one.
  private func rowHints(_ list: RowList, _ isTold: Bool, others: [String]) -> [String] {
    let opens = isTold ? [] : ["\(enter) opens"]
    var row = list.selection == nil ? [] : opens
    if case .go? = list.selection?.action { row += ["Alt-\(enter) beside this note"] + others }
    return row + [key(.help, "help"), "Esc closes"]
  }

  private func hint(_ action: RowAction?) -> String {
    switch action {
    case nil: scroll
    case .external: "\(enter) opens it outside"
    default: "\(enter) goes there"
    }
  }

  private func hints(_ dialog: ExportDialog) -> [String] {
    switch dialog.phase {
    case .choosing: ["\(enter) exports", "j k field", "h l change", "Esc closes"]
    case .asking: ["\(enter) replaces it", "Esc keeps it"]
    case .writing: ["Esc cancels"]
    case .stopping: []
    }
  }

  private func hints(_ screen: PipeScreen) -> [String] {
    switch screen.phase {
    case .confirming:
      ["\(enter) runs it"] + (screen.text.hasMore ? [key(.down, "shows the rest")] : [])
        + [key(.cancel, "does not")]
    case .running: [key(.cancel, "ends it")]
    case .stopping: []
    case .ended: [scroll, key(.cancel, "closes")]
    }
  }
}

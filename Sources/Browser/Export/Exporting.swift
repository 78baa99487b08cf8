import Cells
import Layout
import Notes

/// The export dialog: opening it, its keys, and the answers to what it asks.
extension Model {
  /// Opens the dialog for the note that is read, or for the row that is selected.
  mutating func openExport() -> [Effect] {
    guard let (title, starts, name) = exportStart() else {
      say(
        layers.isEmpty && reader == nil
          ? "there is no note to export" : "this row is no note to export")
      return []
    }
    layers.removeAll { $0.export != nil }
    let dialog = ExportDialog(title: title, starts: starts, name: name)
    layers.append(.export(dialog))
    return [plan(dialog), look(dialog)]
  }

  /// What is exported: its title, the paths of the notes, and a name for the output.
  private func exportStart() -> (title: String, starts: [String], name: String)? {
    if case .table(let screen)? = layers.last {
      return (screen.note.readableTitle, [screen.note.path], Self.name(ofPath: screen.note.path))
    }
    if case .peek(let peek)? = layers.last {
      return (
        peek.reader?.note.readableTitle ?? peek.path, [peek.path], Self.name(ofPath: peek.path)
      )
    }
    let isInList = !layers.isEmpty || panes.focus != .reader
    switch chosenAction {
    case .go(let path, _), .table(let path, _):
      return (title(ofPath: path), [path], Self.name(ofPath: path))
    case .tag(let tag):
      guard let library else { return nil }
      let notes = (library.tags[tag] ?? []).map { library.graph.path(of: $0) }
      return notes.isEmpty ? nil : ("#\(tag)", notes, tag)
    case .none where !isInList, .goHere:
      return reader.map { ($0.note.readableTitle, [$0.note.path], Self.name(ofPath: $0.note.path)) }
    default: return nil
    }
  }

  private func title(ofPath path: String) -> String {
    library?.title(ofPath: path) ?? path
  }

  /// The file's name without its ending; of an index that of its folder.
  private static func name(ofPath path: String) -> String {
    let parts = FilePath.components(of: NotePath.id(of: path)).map(String.init)
    guard let last = parts.last else { return path }
    return last.lowercased() == "index" ? parts.dropLast().last ?? "wiki" : last
  }

  // MARK: - Asking

  private mutating func plan(_ dialog: ExportDialog) -> Effect {
    .export(.plan(dialog.wish, ticket: tickets.draw(for: .exportPlan)))
  }

  private mutating func look(_ dialog: ExportDialog) -> Effect {
    .export(
      .look(
        at: dialog.target.text, dialog.wish.form, ticket: tickets.draw(for: .exportPlace)))
  }

  // MARK: - Keys

  mutating func typeInExport(_ key: Key) -> [Effect] {
    guard let place = layers.indices.last, case .export(var dialog) = layers[place] else {
      return []
    }
    switch dialog.phase {
    case .writing, .stopping:
      guard Self.cancels(key) else { return [] }
      dialog.phase = .stopping
      layers[place] = .export(dialog)
      return [.export(.stop)]
    case .asking:
      if key == Key(.enter) { return write(dialog, replaces: true) }
      dialog.phase = .choosing
      layers[place] = .export(dialog)
      return []
    case .choosing: break
    }
    if Self.cancels(key) { return closeExport() }
    switch (key.code, key.modifiers) {
    case (.enter, []): return start(dialog)
    case (.tab, []), (.down, []), (.character("n"), .control): dialog.move(by: 1)
    case (.tab, .shift), (.up, []), (.character("p"), .control): dialog.move(by: -1)
    case (.pageDown, []), (.character("d"), .control), (.character("f"), .control):
      _ = dialog.list.perform(.pageDown, count: nil)
    case (.pageUp, []), (.character("b"), .control):
      _ = dialog.list.perform(.pageUp, count: nil)
    default:
      guard dialog.field != .target else { return typeTarget { _ = $0.edit(with: key) } }
      return choose(key, dialog)
    }
    layers[place] = .export(dialog)
    return []
  }

  /// Changes the path that is typed.
  mutating func typeTarget(_ change: (inout LineEdit) -> Void) -> [Effect] {
    guard let place = layers.indices.last, var dialog = layers[place].export,
      dialog.phase == .choosing, dialog.field == .target
    else { return [] }
    let isChanged = dialog.edit(change)
    layers[place] = .export(dialog)
    return isChanged ? [look(dialog)] : []
  }

  /// Keys on a field that is not typed into.
  private mutating func choose(_ key: Key, _ old: ExportDialog) -> [Effect] {
    guard let place = layers.indices.last, key.modifiers.isEmpty else { return [] }
    var dialog = old
    var isChanged = false
    switch key.code {
    case .character("j"): dialog.move(by: 1)
    case .character("k"): dialog.move(by: -1)
    case .character("h"), .character("-"), .left: isChanged = dialog.change(by: -1)
    case .character("l"), .character("+"), .character(" "), .right:
      isChanged = dialog.change(by: 1)
    case .character("y"): isChanged = dialog.field == .sources && dialog.set(1)
    case .character("n"): isChanged = dialog.field == .sources && dialog.set(0)
    case .character("q"): return closeExport()
    case .character(let digit) where digit.isASCII:
      if let number = digit.wholeNumberValue { isChanged = dialog.set(number) }
    default: return []
    }
    layers[place] = .export(dialog)
    guard isChanged else { return [] }
    return [plan(dialog)] + (dialog.wish.form == old.wish.form ? [] : [look(dialog)])
  }

  private static func cancels(_ key: Key) -> Bool {
    key == Key(.escape) || key == Key("c", .control)
  }

  private mutating func closeExport() -> [Effect] {
    layers.removeLast()
    for errand in [Errand.exportPlan, .exportPlace, .export] { tickets.void(errand) }
    return [.export(.stop)]
  }

  /// Writes where nothing is; asks where an earlier export is; says why not elsewhere.
  private mutating func start(_ old: ExportDialog) -> [Effect] {
    var dialog = old
    switch dialog.place {
    case .refused(let why): dialog.failure = why
    case .earlierExport: dialog.phase = .asking
    case .free: return write(dialog, replaces: false)
    case nil: return []
    }
    layers[layers.count - 1] = .export(dialog)
    return []
  }

  private mutating func write(_ old: ExportDialog, replaces: Bool) -> [Effect] {
    var dialog = old
    dialog.phase = .writing(done: 0, total: dialog.outlook?.notes.count ?? 0)
    dialog.failure = nil
    layers[layers.count - 1] = .export(dialog)
    let ticket = tickets.draw(for: .export)
    return [
      .export(.write(dialog.wish, to: dialog.target.text, replaces: replaces, ticket: ticket))
    ]
  }

  // MARK: - Answers

  mutating func take(_ answer: ExportAnswer) -> [Effect] {
    switch answer {
    case .planned(let outlook, let ticket):
      guard tickets.redeem(ticket, for: .exportPlan) else { return [] }
      changeExport { $0.take(outlook) }
    case .notPlanned(let why, let ticket):
      guard tickets.redeem(ticket, for: .exportPlan) else { return [] }
      changeExport { $0.takePlanFailure(why) }
    case .looked(let found, let ticket):
      guard tickets.redeem(ticket, for: .exportPlace) else { return [] }
      changeExport { $0.place = found }
    case .progress(let done, let total, let ticket):
      guard tickets.isOpen(ticket, for: .export) else { return [] }
      changeExport { dialog in
        if case .writing = dialog.phase { dialog.phase = .writing(done: done, total: total) }
      }
    case .written(let line, let ticket):
      guard tickets.redeem(ticket, for: .export) else { return [] }
      layers.removeAll { $0.export != nil }
      say(line)
    case .notWritten(let why, let ticket):
      guard tickets.redeem(ticket, for: .export) else { return [] }
      changeExport { dialog in
        dialog.phase = .choosing
        dialog.failure = why
      }
    }
    return []
  }

  private mutating func changeExport(_ change: (inout ExportDialog) -> Void) {
    for place in layers.indices {
      if var dialog = layers[place].export {
        change(&dialog)
        layers[place].export = dialog
      }
    }
  }
}

import Cells
import Layout
import Notes

/// Fitting everything to the screen after a change.
extension Model {
  /// Where everything stands on the screen.
  var frame: FrameLayout { FrameLayout(size: size, panes: panes, hasSplit: split != nil) }

  mutating func arrange() {
    if size.width < FrameLayout.splitWidth { split = nil }
    let frame = frame
    reader?.resize(frame.text.size)
    if let text = frame.splitText { split?.resize(text.size) }
    if let reader { context.mark(heading: reader.currentHeading, in: reader.flow) }
    fit(&navigator.list, to: frame.rect(of: .navigator, focus: panes.focus))
    fit(&context.list, to: frame.rect(of: .context, focus: panes.focus))
    for place in layers.indices { layers[place] = arranged(layers[place]) }
  }

  private func fit(_ list: inout RowList, to pane: Rect?) {
    list.hideDeprecated(hidesDeprecated)
    guard let pane else { return }
    fit(&list, pane.inset(left: 1, right: 1).size)
  }

  private func fit(_ list: inout RowList, _ size: Size) {
    list.hideDeprecated(hidesDeprecated)
    let marks = FrameMarks(options)
    if list.marks != marks, marks.isASCII { list.marks = marks }
    guard list.height != size.height || list.width != size.width else { return }
    list.resize(size)
  }

  private func arranged(_ layer: Layer) -> Layer {
    let body = PopupLayout.body(of: size)
    switch layer {
    case .prompt: return layer
    case .finder(var finder):
      let parts = PopupLayout.list(in: PopupLayout.body(of: size), hasPreview: finder.preview.isOn)
      fit(&finder.list, parts.list.size)
      if let library { finder.list(library) }
      if let area = parts.preview { finder.preview.reader?.resize(area.size) }
      return .finder(finder)
    case .search(var screen):
      let parts = PopupLayout.list(in: body, hasPreview: screen.preview.isOn)
      fit(&screen.list, parts.list.size)
      if let area = parts.preview { screen.preview.reader?.resize(area.size) }
      return .search(screen)
    case .list(var screen):
      let parts = PopupLayout.list(in: PopupLayout.body(of: size), hasPreview: screen.preview.isOn)
      fit(&screen.list, parts.list.size)
      if let area = parts.preview { screen.preview.reader?.resize(area.size) }
      return .list(screen)
    case .table(var screen):
      screen.size = PopupLayout.body(of: size).size
      screen.settle()
      return .table(screen)
    case .map(var screen):
      let columns = MapDrawing.columns(of: size)
      fit(&screen.links, columns.links.size)
      fit(&screen.leads, columns.leads.size)
      return .map(screen)
    case .export(var dialog):
      fit(&dialog.list, ExportDrawing.parts(of: size).list.size)
      return .export(dialog)
    case .pipe(var screen):
      screen.fit(PopupLayout.peek(on: size).width - 6)
      screen.resize(
        height: max(1, PopupLayout.card(on: size, lines: screen.text.lines.count).height - 3))
      return .pipe(screen)
    case .peek(var peek):
      peek.reader?.resize(
        PopupLayout.peek(on: size).inset(left: 2, top: 2, right: 2, bottom: 1).size)
      return .peek(peek)
    case .text(var screen):
      if let context = screen.helpContext {
        screen.rewrite(width: body.width - 2) {
          HelpText.entries(options.keys, FrameMarks(options), width: $0, in: context)
        }
      }
      screen.height = max(
        1,
        screen.isWhole
          ? body.height - 1 : PopupLayout.card(on: size, lines: screen.lines.count).height - 3)
      screen.scroll(by: 0)
      return .text(screen)
    }
  }

  // MARK: - Preview

  /// Asks for the note of the selected row where a preview is shown.
  mutating func previewEffects() -> [Effect] {
    guard let place = layers.indices.last, size.width >= PopupLayout.previewWidth else { return [] }
    switch layers[place] {
    case .finder(var finder):
      let effects = want(finder.list.selection, &finder.preview)
      layers[place] = .finder(finder)
      return effects
    case .search(var screen):
      let effects = want(screen.list.selection, &screen.preview)
      layers[place] = .search(screen)
      return effects
    case .list(var screen) where screen.subject != .incidents:
      let effects = want(screen.list.selection, &screen.preview)
      layers[place] = .list(screen)
      return effects
    default: return []
    }
  }

  /// Shows where a row leads, of a note that is shown already; else asks for the note.
  private mutating func want(_ row: ListRow?, _ preview: inout Preview) -> [Effect] {
    var wanted: String?
    if case .go(let path, _)? = row?.action { wanted = path }
    if case .table(let path, _)? = row?.action { wanted = path }
    guard preview.isOn else { return [] }
    guard wanted != preview.path else {
      preview.show(row)
      return []
    }
    preview.path = wanted
    preview.reader = nil
    guard let wanted else { return [] }
    return [request(wanted, .preview)]
  }

  mutating func takePreview(_ flow: Flow) {
    guard let place = layers.indices.last else { return }
    let area = PopupLayout.list(in: PopupLayout.body(of: size), hasPreview: true).preview
    var reader = reader(of: flow)
    if let area { reader.resize(area.size) }
    switch layers[place] {
    case .finder(var finder) where finder.preview.path == flow.note.path:
      finder.preview.enter(reader, for: finder.list.selection)
      layers[place] = .finder(finder)
    case .search(var screen) where screen.preview.path == flow.note.path:
      screen.preview.enter(reader, for: screen.list.selection)
      layers[place] = .search(screen)
    case .list(var screen) where screen.preview.path == flow.note.path:
      screen.preview.enter(reader, for: screen.list.selection)
      layers[place] = .list(screen)
    default: break
    }
  }
}

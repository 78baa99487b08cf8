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
    case .finder, .search, .list:
      var layer = layer
      let parts = PopupLayout.list(in: body, hasPreview: layer.preview?.isOn ?? false)
      if var rows = layer.rows {
        fit(&rows, parts.list.size)
        layer.rows = rows
      }
      if let library { layer.finder?.list(library) }
      if let area = parts.preview { layer.preview?.reader?.resize(area.size) }
      return layer
    case .table(var screen):
      screen.size = body.size
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
    guard let place = layers.indices.last, size.width >= PopupLayout.previewWidth,
      layers[place].list?.subject != .incidents, var preview = layers[place].preview
    else { return [] }
    let effects = want(layers[place].rows?.selection, &preview)
    layers[place].preview = preview
    return effects
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
    guard let place = layers.indices.last, layers[place].preview?.path == flow.note.path
    else { return }
    let area = PopupLayout.list(in: PopupLayout.body(of: size), hasPreview: true).preview
    var reader = reader(of: flow)
    if let area { reader.resize(area.size) }
    let row = layers[place].rows?.selection
    layers[place].preview?.enter(reader, for: row)
  }
}

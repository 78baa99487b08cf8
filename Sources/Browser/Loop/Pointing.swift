import Cells
import Layout

/// The mouse.
extension Model {
  mutating func point(_ mouse: Mouse) -> [Effect] {
    switch mouse.action {
    case .press(.left): return click(mouse.point)
    case .wheelDown: return wheel(3, mouse)
    case .wheelUp: return wheel(-3, mouse)
    case .wheelLeft: return pan(-8, mouse.point)
    case .wheelRight: return pan(8, mouse.point)
    default: return []
    }
  }

  // MARK: - Wheel

  private mutating func wheel(_ lines: Int, _ mouse: Mouse) -> [Effect] {
    if mouse.modifiers.contains(.shift) { return pan(lines < 0 ? -8 : 8, mouse.point) }
    if let place = layers.indices.last {
      layers[place].scroll(by: lines)
      return []
    }
    switch pane(at: mouse.point) {
    case .navigator: navigator.list.scroll(by: lines)
    case .context: context.list.scroll(by: lines)
    case .reader:
      if let second = frame.split, second.contains(mouse.point) {
        split?.scroll(by: lines)
      } else {
        reader?.scroll(by: lines)
      }
    }
    return []
  }

  private mutating func pan(_ columns: Int, _ point: Point) -> [Effect] {
    if let place = layers.indices.last {
      if let table = layers[place].table {
        layers[place].table?.select(row: table.row, column: table.column + columns.signum())
      }
      return []
    }
    guard pane(at: point) == .reader else { return [] }
    if let second = frame.split, second.contains(point), let text = frame.splitText {
      _ = split?.pan(by: columns, at: point.y - text.y)
    } else {
      let row = point.y - frame.text.y
      _ = reader?.pan(by: columns, at: row)
    }
    return []
  }

  private func pane(at point: Point) -> PaneName {
    if let drawer = frame.drawer, drawer.contains(point) { return panes.focus }
    if frame.navigator?.contains(point) == true { return .navigator }
    if frame.context?.contains(point) == true { return .context }
    return .reader
  }

  // MARK: - Click

  /// What lies over the panes until the next key, and takes a click as one.
  private func isCovered(_ point: Point) -> Bool {
    let greeting = greets && layers.isEmpty ? GreetingDrawing.area(on: size) : nil
    let keys = KeysDrawing(self, FrameMarks(options)).area
    return greeting?.contains(point) == true || keys?.contains(point) == true
  }

  private mutating func click(_ point: Point) -> [Effect] {
    notice = nil
    let isTaken = isCovered(point)
    greets = false
    listsKeys = false
    input.clear()
    if isTaken { return [] }
    if let place = layers.indices.last { return click(point, onLayer: place) }
    let pane = pane(at: point)
    let drawer = frame.drawer
    switch pane {
    case .reader:
      panes.focus = .reader
      return clickText(point)
    case .navigator:
      let rect = frame.navigator ?? drawer
      panes.focus = .navigator
      return click(row: navigator.list.row(atLine: point.y - (rect?.y ?? 0)), in: \.navigator.list)
    case .context:
      let rect = frame.context ?? drawer
      panes.focus = .context
      return click(row: context.list.row(atLine: point.y - (rect?.y ?? 0)), in: \.context.list)
    }
  }

  private mutating func clickText(_ point: Point) -> [Effect] {
    var effects: [Effect] = []
    if let second = frame.split, second.contains(point) { effects = focusOther() }
    let text = frame.text
    guard let reader, text.contains(point), reader.rows.indices.contains(point.y - text.y) else {
      return effects
    }
    let line = reader.drawn(point.y - text.y, isFocused: true)
    guard let link = line.link(atColumn: point.x - text.x) else { return effects }
    self.reader?.selected = link
    return effects + follow(link)
  }

  /// Selects the row that was clicked, and does what it is for.
  private mutating func click(
    row: Int?, in list: WritableKeyPath<Model, RowList>
  ) -> [Effect] {
    guard let row, self[keyPath: list].rows[row].isSelectable else { return [] }
    self[keyPath: list].select(row)
    return act(on: self[keyPath: list].rows[row].action)
  }

  private mutating func click(_ point: Point, onLayer place: Int) -> [Effect] {
    let body = PopupLayout.body(of: size)
    switch layers[place] {
    case .finder(let finder): return click(point, in: finder)
    case .search(let screen): return click(point, in: screen)
    case .list(let screen):
      let row = row(at: point, screen.list, screen.preview)
      return row.map { act(on: screen.list.rows[$0].action) } ?? []
    case .table(let screen):
      let line = point.y - body.y - 3
      var x = body.x + 1
      let columns = screen.columns
      for column in screen.shownColumns {
        let end = x + screen.width(of: column) + 2
        if point.x < end, line >= 0 {
          layers[place].table?.select(
            row: screen.top + line, column: columns.firstIndex(of: column) ?? screen.column)
          break
        }
        x = end
      }
      return []
    case .pipe(let screen) where screen.phase == .running || screen.phase == .stopping: return []
    case .peek, .text, .pipe:
      if let area = PopupLayout.area(of: layers[place], on: size), !area.contains(point) {
        closeTop()
      }
      return []
    case .map(let screen):
      let columns = MapDrawing.columns(of: size)
      for (rect, list) in [(columns.links, screen.links), (columns.leads, screen.leads)]
      where rect.contains(point) {
        return list.row(atLine: point.y - rect.y).map { act(on: list.rows[$0].action) } ?? []
      }
      return []
    case .export(let dialog): return click(point, dialog)
    case .prompt: return []
    }
  }

  /// Goes to the field that is clicked; on the one that has the focus it is as if → were pressed.
  private mutating func click(_ point: Point, _ dialog: ExportDialog) -> [Effect] {
    let choices = ExportDrawing.parts(of: size).choices
    guard choices.contains(point), dialog.phase == .choosing,
      let field = ExportDialog.Field(rawValue: point.y - choices.y)
    else { return [] }
    if field == dialog.field { return field == .target ? [] : typeInExport(Key(.right)) }
    layers[layers.count - 1].export?.field = field
    return []
  }

  /// Does what Enter does on the row that is clicked.
  private mutating func click(_ point: Point, in typed: some TypedList) -> [Effect] {
    guard let row = row(at: point, typed.list, typed.preview) else { return [] }
    var typed = typed
    typed.list.select(row)
    layers[layers.count - 1] = typed.layer
    return typeInList(Key(.enter))
  }

  private func row(at point: Point, _ list: RowList, _ preview: Preview) -> Int? {
    let body = PopupLayout.body(of: size)
    guard PopupLayout.list(in: body, hasPreview: preview.isOn).list.contains(point) else {
      return nil
    }
    return list.row(atLine: point.y - body.y).flatMap { list.rows[$0].isSelectable ? $0 : nil }
  }
}

import Cells
import Layout

/// Draws the export dialog: the choices, and what would leave.
struct ExportDrawing {
  let marks: FrameMarks

  /// Where the choices, the remark below them and the manifest are.
  struct Parts {
    var choices: Rect
    var remark: Rect
    var list: Rect
    /// The line between choices and manifest.
    var border: Rect
  }

  /// The choices at the left of the manifest, above it where there is no room.
  static func parts(of size: Size) -> Parts {
    let body = PopupLayout.body(of: size)
    let fields = ExportDialog.Field.allCases.count
    if size.width >= PopupLayout.previewWidth {
      let (left, right) = body.inset(left: 1, right: 1).split(left: body.width * 46 / 100)
      let top = min(1, max(0, left.height - fields))
      let used = top + fields + 1
      return Parts(
        choices: Rect(x: left.x, y: left.y + top, width: left.width - 2, height: fields),
        remark: Rect(
          x: left.x, y: left.y + used, width: left.width - 2, height: max(0, left.height - used)),
        list: right.inset(left: 1),
        border: Rect(x: right.x - 1, y: right.y, width: 1, height: right.height))
    }
    let inner = body.inset(left: 1, right: 1)
    let height = min(fields, inner.height)
    let remark = min(inner.height - height, inner.height >= 16 ? 2 : 1)
    let rule = inner.height >= 16 ? 1 : 0
    let used = height + remark + rule
    return Parts(
      choices: Rect(x: inner.x, y: inner.y, width: inner.width, height: height),
      remark: Rect(x: inner.x, y: inner.y + height, width: inner.width, height: remark),
      list: Rect(
        x: inner.x, y: inner.y + used, width: inner.width, height: max(0, inner.height - used)),
      border: Rect(x: body.x, y: inner.y + height + remark, width: body.width, height: rule))
  }

  /// Where the cursor is while the path is typed; nil too where there is no room for the path.
  func cursor(_ dialog: ExportDialog, of size: Size) -> Point? {
    guard dialog.field == .target, dialog.phase == .choosing else { return nil }
    let parts = Self.parts(of: size)
    guard ExportDialog.Field.target.rawValue < parts.choices.height else { return nil }
    let column = window(of: dialog, parts).cursorColumn
    return Point(
      x: min(size.width - 1, parts.choices.x + Self.labelWidth + column),
      y: parts.choices.y + ExportDialog.Field.target.rawValue)
  }

  /// What of the path is in sight while it is typed; a column is left for the cursor behind it.
  private func window(of dialog: ExportDialog, _ parts: Parts) -> (text: String, cursorColumn: Int)
  {
    marks.window(of: dialog.target, columns: max(1, Self.valueWidth(parts) - 1))
  }

  private static let labelWidth = 13
  private static func valueWidth(_ parts: Parts) -> Int { max(1, parts.choices.width - labelWidth) }

  func draw(_ dialog: ExportDialog, on grid: inout Grid, size: Size) {
    let parts = Self.parts(of: size)
    for field in ExportDialog.Field.allCases where field.rawValue < parts.choices.height {
      draw(field, of: dialog, on: &grid, parts)
    }
    let across = parts.border.height == 1 && parts.border.width > 1
    grid.fill(
      parts.border, with: across ? marks.horizontal : marks.vertical, style: Style(role: .border))
    if dialog.outlook == nil {
      grid.put(
        dialog.isPlanning ? "reading\(marks.ellipsis)" : "", x: parts.list.x, y: parts.list.y,
        style: Style(role: .quiet), limit: parts.list.width)
    } else {
      ListDrawing(marks: marks, leadWidth: 2).draw(
        dialog.list, on: &grid, in: parts.list, isFocused: false)
    }
    remark(dialog, on: &grid, parts)
  }

  /// What the title bar says at its right.
  func totals(_ dialog: ExportDialog) -> String {
    guard let outlook = dialog.outlook, !dialog.isPlanning else { return marks.ellipsis }
    var parts = [outlook.notes.count.counted("note")]
    if outlook.attachments.count > 0 {
      parts.append(outlook.attachments.count.counted("attachment"))
    }
    parts.append(ByteCount.text(outlook.bytes))
    return parts.joined(separator: marks.dot)
  }

  private func draw(
    _ field: ExportDialog.Field, of dialog: ExportDialog, on grid: inout Grid, _ parts: Parts
  ) {
    let isFocused = field == dialog.field
    let (x, y) = (parts.choices.x, parts.choices.y + field.rawValue)
    if isFocused { grid.put(marks.here, x: x, y: y, style: Style(role: .accent)) }
    grid.put(name(of: field), x: x + 2, y: y, style: Style(role: isFocused ? .strong : .quiet))
    let start = x + Self.labelWidth
    let room = Self.valueWidth(parts)
    if field == .target {
      let isTyped = isFocused && dialog.phase == .choosing
      grid.put(
        isTyped ? window(of: dialog, parts).text : marks.cut(dialog.target.text, to: room),
        x: start,
        y: y, style: Style(role: isTyped ? .accent : .text))
      return
    }
    let value = value(of: field, dialog)
    guard isFocused, dialog.phase == .choosing else {
      grid.put(marks.cut(value, to: room), x: start, y: y)
      return
    }
    let (left, right) = marks.isASCII ? ("<", ">") : ("‹", "›")
    grid.put(
      marks.cut("\(left) \(value) \(right)", to: room), x: start, y: y, style: Style(role: .accent))
  }

  private func name(of field: ExportDialog.Field) -> String {
    switch field {
    case .form: "Format"
    case .depth: "Links"
    case .backlinks: "Backlinks"
    case .sources: "Sources"
    case .target: "To"
    }
  }

  private func value(of field: ExportDialog.Field, _ dialog: ExportDialog) -> String {
    func steps(_ depth: Int) -> String {
      depth == 0 ? "not followed" : depth.counted("step") + " far"
    }
    return switch field {
    case .form: dialog.wish.form.title
    case .depth: steps(dialog.wish.depth)
    case .backlinks: steps(dialog.wish.backlinksDepth)
    case .sources: dialog.wish.followsSources ? "yes" : "no"
    case .target: dialog.target.text
    }
  }

  // MARK: - The remark

  private func remark(_ dialog: ExportDialog, on grid: inout Grid, _ parts: Parts) {
    var rect = parts.remark
    guard rect.height > 0, rect.width > 0 else { return }
    let (text, role) = words(dialog, columns: rect.width)
    let lines = LineBreaker(width: rect.width).wrap([Run(text)]).map(\.text)
    if role == .error, lines.count > rect.height {
      // Why nothing is written is worth more than what would have been.
      rect.height = min(lines.count, max(rect.height, parts.list.rows.upperBound - rect.y))
      // Nothing is left of a rule that it is written over.
      let across = parts.border.width > 1 ? parts.border : rect
      grid.fill(Rect(x: across.x, y: rect.y, width: across.width, height: rect.height))
    }
    var rest = text[...]
    for (place, line) in lines.prefix(rect.height).enumerated() {
      // The last line there is room for says that it goes on.
      rest = rest.drop { $0 == " " }
      let goesOn = place == rect.height - 1 && lines.count > rect.height
      grid.put(
        marks.cut(goesOn ? String(rest) : line, to: rect.width), x: rect.x,
        y: rect.y + place, style: Style(role: role))
      rest = rest.dropFirst(line.count)
    }
  }

  private func words(_ dialog: ExportDialog, columns: Int) -> (String, Role) {
    switch dialog.phase {
    case .writing(let done, let total):
      let text = " \(done) of \(total.counted("note"))"
      let cells = max(4, min(24, columns - TextWidth.width(of: text)))
      let share = total == 0 ? 0 : cells * min(done, total) / total
      let (full, empty) = marks.isASCII ? ("#", ".") : ("█", "░")
      return (
        String(repeating: full, count: share) + String(repeating: empty, count: cells - share)
          + text, .accent
      )
    case .stopping: return ("stopping; what was written goes", .quiet)
    case .asking:
      return ("replace the earlier export there?", .stale)
    case .choosing: break
    }
    if let failure = dialog.failure { return (failure, .error) }
    switch dialog.place {
    case nil: return ("", .quiet)
    case .free(let path): return ("makes \(path)", .quiet)
    case .earlierExport(let path): return ("replaces the earlier export \(path)", .stale)
    case .refused(let why): return (why, .error)
    }
  }
}

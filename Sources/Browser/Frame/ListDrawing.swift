import Cells

/// Draws the rows of a list that are in sight.
struct ListDrawing {
  let marks: FrameMarks
  /// Columns for what stands before the titles; 0 where leads stand free.
  var leadWidth = 0
  /// The most columns of the title; the detail follows it. Nil where details stand at the right
  /// edge.
  var titleWidth: Int?

  func draw(_ list: RowList, on grid: inout Grid, in rect: Rect, isFocused: Bool) {
    grid.clipped(to: rect) { grid in
      var y = rect.y
      for place in list.visible {
        let row = list.rows[place]
        if place > list.top { y += list.gap(above: place) }
        if row.kind == .heading {
          heading(row, on: &grid, rect, y)
        } else {
          draw(row, on: &grid, rect, y, isSelected: place == list.selected && isFocused)
        }
        y += 1
        if let excerpt = row.excerpt {
          let columns = rect.width - 4
          // A passage without a title stands where its title would.
          if row.title.isEmpty { y -= 1 }
          let line = excerpt.drawn(
            marks, columns: columns,
            isSelected: row.title.isEmpty && place == list.selected && isFocused)
          grid.draw(marks.cut(line, to: columns), x: rect.x + 4, y: y, limit: columns)
          y += 1
        }
        guard !row.more.isEmpty else { continue }
        for line in list.moreLines(of: row) {
          let x = rect.x + 4 + row.level * 2
          grid.put(
            marks.cut(line, to: rect.columns.upperBound - x), x: x, y: y, style: Style(role: .quiet)
          )
          y += 1
        }
      }
    }
  }

  private func heading(_ row: ListRow, on grid: inout Grid, _ rect: Rect, _ y: Int) {
    let style = Style(role: .quiet)
    let detail = TextWidth.width(of: row.detail)
    grid.put(marks.cut(row.title, to: rect.width - detail - 1), x: rect.x, y: y, style: style)
    grid.put(row.detail, x: rect.columns.upperBound - detail, y: y, style: style)
  }

  private func draw(
    _ row: ListRow, on grid: inout Grid, _ rect: Rect, _ y: Int, isSelected: Bool
  ) {
    let line = Rect(x: rect.x, y: y, width: rect.width, height: 1)
    if isSelected { grid.fill(line, style: Style(role: .selected)) }
    func style(_ role: Role, _ attributes: Attributes = []) -> Style {
      Style(role: isSelected ? .selected : role, attributes: attributes)
    }
    var x = rect.x + row.level * 2
    let end = rect.columns.upperBound
    if isSelected {
      grid.put(marks.here, x: max(rect.x, x), y: y, style: style(.accent))
    } else if row.isCurrent {
      grid.put(marks.read, x: max(rect.x, x), y: y, style: style(.quiet))
    }
    switch row.kind {
    case .group(let isOpen):
      grid.put(isOpen ? marks.open : marks.closed, x: x + 1, y: y, style: style(.quiet))
      x += 3
    default: x += 1
    }
    if !row.lead.isEmpty {
      let lead = marks.cut(row.lead, to: min(12, end - x))
      let used = grid.put(lead, x: x, y: y, style: style(.quiet))
      x += max(used, leadWidth) + 1
    } else if leadWidth > 0 {
      x += leadWidth + 1
    } else if row.kind == .item {
      x += 1
    }
    let role: Role = row.isCurrent && row.role == .text ? .strong : row.role
    // What says that there is nothing has no details beside it.
    if let titleWidth, row.action != .none || !row.detail.isEmpty {
      let room = min(titleWidth, end - x)
      title(row, on: &grid, x, y, room, style(role), style(.accent, [.bold, .underline]))
      x += room + 2
      grid.put(marks.cut(row.detail, to: max(0, end - x)), x: x, y: y, style: style(.quiet))
      return
    }
    let told = row.trust.map { TrustMark.mark(of: $0, isASCII: marks.isASCII) } ?? row.detail
    let detail = marks.cut(told, to: max(0, min((end - x) / 2, end - x - 12)))
    let width = TextWidth.width(of: detail)
    title(
      row, on: &grid, x, y, end - x - (width > 0 ? width + 1 : 0), style(role),
      style(.accent, [.bold, .underline])
    )
    grid.put(detail, x: end - width, y: y, style: style(.quiet))
  }

  /// Draws a title with its matched letters marked, which is seen without colour too, and its end
  /// where more of them stand there.
  private func title(
    _ row: ListRow, on grid: inout Grid, _ x: Int, _ y: Int, _ room: Int, _ style: Style,
    _ match: Style
  ) {
    var text = marks.cut(row.title, to: max(0, room))
    // Where it is spelled in other characters, nobody knows which of them were matched.
    guard !row.matches.isEmpty, marks.shown(row.title) == row.title else {
      grid.put(text, x: x, y: y, style: style)
      return
    }
    var x = x
    var shown = 0..<text.count
    var offset = 0
    if text != row.title {
      shown = 0..<max(0, text.count - marks.ellipsis.count)
      let end = marks.cut(row.title, to: max(0, room), from: .leading)
      let first = row.title.count - end.count + marks.ellipsis.count
      if row.matches.count(where: { $0 >= first }) > row.matches.count(where: shown.contains) {
        text = end
        shown = marks.ellipsis.count..<text.count
        offset = first - marks.ellipsis.count
      }
    }
    for (place, character) in text.enumerated() {
      let isMatch = shown.contains(place) && row.matches.contains(place + offset)
      x += grid.put(
        String(character), x: x, y: y, style: isMatch ? match : style)
    }
  }
}

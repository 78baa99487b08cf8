import Cells
import Layout
import Notes

/// Links as text for people: an arrow, the title at the other end, the relation, the reason.
enum LinkText {
  private static let indent = 6

  /// - Parameter count: how many rows of all groups are shown.
  static func write(_ groups: [LinkGroup], count: Int, to sheet: inout TextSheet) {
    var left = count
    for group in groups where !group.rows.isEmpty && left > 0 {
      sheet.gap()
      sheet.add(
        Span("\(title(group.direction)) (\(group.rows.count))", style: Style(role: .strong)))
      var near: String? = group.start
      for row in group.rows.prefix(left) {
        if let note = group.near(row), note != near {
          near = note
          let side = group.direction == .out ? "  from " : "  to "
          sheet.add(Span(side, style: Style(role: .quiet)), Span(note))
        }
        add(row, group.direction, to: &sheet)
      }
      left -= group.rows.count
    }
  }

  private static func title(_ direction: LinkGroup.Direction) -> String {
    switch direction {
    case .out: "Links to"
    case .back: "Linked from"
    case .mention: "Mentioned in"
    }
  }

  private static func add(
    _ row: LinkRow, _ direction: LinkGroup.Direction, to sheet: inout TextSheet
  ) {
    let isOut = direction == .out
    let name = isOut ? row.title.map(ReadableText.of) ?? row.target : row.from
    let id = isOut ? row.to.map { "  \($0)" } ?? "" : ":\(row.line)"
    sheet.add(
      Span(isOut ? "  → " : "  ← ", style: Style(role: .quiet)),
      Span(name, style: Style(role: role(row))), Span(id, style: Style(role: .quiet)),
      Span(state(row), style: Style(role: .linkMissing)), hanging: indent)
    why(row, to: &sheet)
  }

  /// Adds the relation and the reason of a link, else the sentence around it.
  static func why(_ row: LinkRow, to sheet: inout TextSheet) {
    let relation = row.relation.map { "\($0): " } ?? ""
    if let reason = row.reason {
      sheet.wrap("\(relation)\(reason)", indent: indent)
    } else if let context = row.context, !context.isEmpty {
      sheet.wrap(
        "“\(context)”", style: Style(role: .quiet), indent: indent)
    } else if let relation = row.relation {
      sheet.wrap(relation, style: Style(role: .quiet), indent: indent)
    }
  }

  private static func role(_ row: LinkRow) -> Role {
    switch row.status {
    case .missing, .attachmentMissing: .linkMissing
    case .external: .linkExternal
    case .resolved, .attachment, .ownNote, nil: .link
    }
  }

  /// What is not as it should be, in words, since colour may be off.
  private static func state(_ row: LinkRow) -> String {
    let nearest = row.nearest.first.map { ", nearest: \($0)" } ?? ""
    switch row.status {
    case .missing, .attachmentMissing: return "  (missing\(nearest))"
    default: break
    }
    if !row.hasAnchor { return "  (no such heading\(nearest))" }
    return row.isAmbiguous ? "  (ambiguous)" : ""
  }
}

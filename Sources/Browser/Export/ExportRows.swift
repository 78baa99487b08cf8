import Cells

/// The manifest of an export as rows.
enum ExportRows {
  static func rows(of outlook: ExportOutlook) -> [ListRow] {
    group("NOTES", outlook.notes) + group("ATTACHMENTS", outlook.attachments)
      + group("LEFT OUT", outlook.leftOut) + group("LINKS THAT BECOME TEXT", outlook.linksOut)
  }

  private static func group(_ name: String, _ group: ExportOutlook.Group) -> [ListRow] {
    guard group.count > 0 else { return [] }
    let rest = group.count - group.items.count
    return [.heading(name, count: group.count)] + group.items.map(row)
      + (rest > 0 ? [ListRow("and \(rest) more", role: .quiet)] : [])
  }

  private static func row(_ item: ExportOutlook.Item) -> ListRow {
    ListRow(
      item.title, lead: item.distance.map(String.init) ?? "",
      detail: item.bytes.map(ByteCount.text) ?? "", more: item.why.isEmpty ? [] : [item.why])
  }
}

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

/// Sizes for people.
package enum ByteCount {
  /// `812 B`, `4.2 kB`, `17 MB`.
  package static func text(_ bytes: Int) -> String {
    var (whole, tenths) = (bytes, 0)
    var unit = 0
    while whole >= 1000, unit < 4 {
      tenths = whole % 1000 / 100
      whole /= 1000
      unit += 1
    }
    let shown = unit > 0 && whole < 10 ? "\(whole).\(tenths)" : "\(whole)"
    return "\(shown) \(["B", "kB", "MB", "GB", "TB"][unit])"
  }
}

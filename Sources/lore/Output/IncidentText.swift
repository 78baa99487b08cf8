import Cells
import Layout
import Notes

/// Incidents as text for people.
enum IncidentText {
  private static let indent = 12

  static func write(_ rows: [IncidentRow], to sheet: inout TextSheet) {
    for row in rows {
      let incident = row.incident
      let day = incident.date?.dayText ?? "undated   "
      sheet.gap()
      sheet.add(
        Span("\(day)  ", style: Style(role: .quiet)),
        Span(ReadableText.ofProse(incident.system ?? incident.title), style: Style(role: .strong)),
        hanging: indent)
      let fields = [
        ("symptom", incident.symptom), ("cause", incident.cause), ("impact", incident.impact),
        ("fix", incident.fix),
      ]
      for (name, value) in fields {
        guard let value else { continue }
        sheet.wrapField(name, value, indent: indent)
      }
      sheet.add(
        Span(String(repeating: " ", count: indent)),
        Span(incident.address.description, style: Style(role: .quiet)), hanging: indent)
    }
  }
}

import Cells
import Layout
import Notes

/// What a note tells of an incident, one field below the other.
enum IncidentCard {
  static func lines(
    _ incident: Incident, from title: String, width: Int, _ marks: FrameMarks
  ) -> [PageLine] {
    func shown(_ text: String) -> String { marks.shown(ReadableText.ofProse(text)) }
    var lines = [
      PageLine([Span(shown(incident.title), style: Style(role: .title))], sourceLine: 1)
    ]
    let head = [incident.date?.dayText ?? "undated", incident.system.map(shown)]
      .compactMap { $0 }
    lines.append(quiet(head.joined(separator: marks.dot)))
    lines.append(PageLine([], sourceLine: 1))
    let fields = [
      ("Symptom", incident.symptom), ("Cause", incident.cause), ("Impact", incident.impact),
      ("Fix", incident.fix),
      ("Touches", incident.touches.isEmpty ? nil : incident.touches.joined(separator: ", ")),
    ]
    for (name, text) in fields {
      guard let text else { continue }
      let wrapped = LineBreaker(width: max(8, width - 9)).wrap([Run(shown(text))])
      for (place, line) in wrapped.enumerated() {
        let lead = place == 0 ? name : ""
        let padding = String(repeating: " ", count: 9 - lead.count)
        lines.append(
          PageLine(
            [Span(lead, style: Style(role: .quiet)), Span(padding + line.text)], sourceLine: 1))
      }
    }
    lines.append(PageLine([], sourceLine: 1))
    lines.append(quiet("from " + marks.shown(title)))
    return lines
  }

  private static func quiet(_ text: String) -> PageLine {
    PageLine([Span(text, style: Style(role: .quiet))], sourceLine: 1)
  }
}

import Cells
import Layout
import Notes

/// Findings as text for people, grouped by file.
enum CheckText {
  private static let indent = 9

  static func write(_ problems: [Problem], to sheet: inout TextSheet) {
    var path: String?
    for problem in problems {
      if problem.path != path {
        sheet.gap()
        sheet.add(Span(problem.path, style: Style(role: .strong)))
        path = problem.path
      }
      let place = "\(problem.line):\(problem.column)"
      let padding = String(repeating: " ", count: max(0, 7 - place.count))
      sheet.add(
        Span("\(padding)\(place)  ", style: Style(role: .quiet)),
        Span(problem.severity.rawValue, style: Style(role: role(problem))),
        Span("  \(problem.message)"),
        Span("  \(problem.rule.rawValue)", style: Style(role: .quiet)),
        Span(problem.isExpected ? "  (expected)" : "", style: Style(role: .quiet)),
        hanging: indent)
      if let suggestion = problem.suggestion {
        sheet.wrap(suggestion, style: Style(role: .quiet), indent: indent)
      }
    }
  }

  private static func role(_ problem: Problem) -> Role {
    switch problem.severity {
    case .error: .error
    case .warning: .trustLow
    case .hint: .quiet
    }
  }
}

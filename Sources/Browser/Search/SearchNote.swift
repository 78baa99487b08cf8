import Cells
import Notes

/// What stands beside the line of the search: how much was found, or why nothing can be.
struct SearchNote {
  let model: Model
  let marks: FrameMarks

  func text(of screen: SearchScreen) -> String {
    if screen.isEmpty { return "" }
    guard let findings = screen.findings else {
      return model.canSearch ? "" : model.progress?.short ?? "being read"
    }
    if let problem = findings.problem { return problem }
    if !findings.isCounted, findings.total == 0 { return "" }
    let all = model.library.map { $0.graph.count }
    let most = findings.isCounted ? "" : "more than "
    let count =
      "\(most)\(findings.total.grouped)" + (all.map { " of \($0.grouped)" } ?? "") + " notes"
    return findings.filters.isEmpty || model.size.width < PopupLayout.previewWidth
      ? count : findings.filters.joined(separator: marks.dot) + marks.dot + count
  }
}

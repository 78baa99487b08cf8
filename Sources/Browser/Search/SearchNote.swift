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
    let most = findings.isCounted ? "" : "more than "
    let all = model.library.map { "\(findings.total.grouped) of " + $0.graph.count.counted("note") }
    let count = most + (all ?? findings.total.counted("note"))
    return findings.filters.isEmpty || model.size.width < PopupLayout.previewWidth
      ? count : findings.filters.joined(separator: marks.dot) + marks.dot + count
  }
}

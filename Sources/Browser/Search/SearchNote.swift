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
    if let problem = findings.problem {
      // Else the status line has it.
      let hasRoom = InputDrawing.hasRoom(for: problem, beside: screen.line, of: model.size.width)
      return hasRoom ? problem : ""
    }
    if !findings.isCounted, findings.total == 0 { return "" }
    let most = findings.isCounted ? "" : "more than "
    let hidden = hidden(findings)
    let total = findings.total - hidden
    let isNarrow = hidden > 0 && model.size.width < 60
    let all = model.library.map {
      "\(total.grouped) of "
        + (isNarrow ? $0.graph.count.grouped : $0.graph.count.counted("note"))
    }
    let left = hidden > 0 ? marks.dot + "\(hidden.grouped) hidden" : ""
    let count = most + (all ?? total.counted("note")) + left
    return findings.filters.isEmpty || model.size.width < PopupLayout.previewWidth
      ? count : findings.filters.joined(separator: marks.dot) + marks.dot + count
  }

  /// Deprecated notes that were found and are not listed; not told where more was found than is
  /// listed.
  private func hidden(_ findings: SearchFindings) -> Int {
    guard model.hidesDeprecated, let library = model.library,
      findings.notes.count == findings.total
    else { return 0 }
    return findings.notes.count { library.isDeprecated(path: $0.path) }
  }
}

/// A form in which notes leave the wiki; the raw value is its name on the command line.
package enum ExportForm: String, CaseIterable, Hashable, Sendable {
  case markdown, single, okf, json, dot, canvas

  /// Whether a folder is made rather than a file.
  package var isFolder: Bool { self == .markdown || self == .okf }

  /// What it is called in the dialog.
  var title: String {
    switch self {
    case .markdown: "markdown folder"
    case .single: "one markdown file"
    case .okf: "OKF bundle"
    case .json: "JSON graph"
    case .dot: "DOT graph"
    case .canvas: "JSON Canvas"
    }
  }

  /// What ends the name of what is made.
  var ending: String {
    switch self {
    case .markdown: ""
    case .single: ".md"
    case .okf: "-okf"
    case .json: ".json"
    case .dot: ".dot"
    case .canvas: ".canvas"
    }
  }
}

/// What is to leave the wiki, and how.
package struct ExportWish: Hashable, Sendable {
  /// Paths of the start notes from the root, in order.
  package var starts: [String]
  /// The form it takes.
  package var form = ExportForm.markdown
  /// Links followed in a row from a start note.
  package var depth = 1
  /// Links followed backwards in a row from a start note.
  package var backlinksDepth = 0
  /// Whether links to sources are followed.
  package var followsSources = true

  /// A wish for notes, all else as the command line has it without options.
  package init(starts: [String]) { self.starts = starts }
}

import Cells
import Layout

/// Commands that mean the same wherever they are given.
extension Model {
  /// The effects of such a command; nil for one that what is on top answers.
  mutating func runAnywhere(_ command: Command, count: Int?) -> [Effect]? {
    switch command {
    case .quit: return [.quit(status: 0)]
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .interrupt: return interrupt()
    case .help: return openHelp()
    case .command: return open(.prompt(Prompt(.command)))
    case .finder: return openFinder()
    case .search: return openSearch()
    case .wikis: return open(list: .wikis)
    case .tasks: return open(list: .tasks)
    case .find: return openFind()
    case .filter: return openFilter()
    case .back: return walk(back: true, count ?? 1)
    case .forward: return walk(back: false, count ?? 1)
    case .peek: return openPeek()
    case .split: return openSplit()
    case .incidents: return open(list: .incidents)
    case .tables: return open(list: .tables)
    case .tags: return open(list: .tags)
    case .recent: return open(list: .recent)
    case .wanted: return open(list: .wanted)
    case .bookmarks: return open(list: .bookmarks)
    case .map: return openMap()
    case .bookmark: return toggleBookmark()
    case .outline: return showInContext("OUTLINE")
    case .related: return showInContext("RELATED")
    case .backlinks: return showInContext("BACKLINKS")
    case .sort: return sort()
    case .deprecated: return toggleDeprecated()
    case .theme: return sayThemes()
    case .edit: return edit()
    case .export: return openExport()
    case .pipe: return openPipe()
    case .trail: return openTrail()
    case .yankTrail: return yankTrail()
    case .openOutside: return openOutside()
    case .claimSource: return goToSource()
    case .rowNote: return openRowNote()
    case .whyPath: return seekChains()
    case .nextPane, .previousPane, .paneLeft, .paneRight, .paneClose, .panesReset:
      return movePane(command)
    case .yankAddress, .yankLink, .yankTitle, .yankSection, .yankCode, .yankTable, .yankCell,
      .yankRow, .yankTableTabs, .yankTableCSV, .yankTableJSON:
      return yank(command)
    default: return jump(command, times: count ?? 1)
    }
  }

  /// The keys of where they go now first; of the screen below where the help itself was on top.
  private mutating func openHelp() -> [Effect] {
    if case .text(let screen)? = layers.last, screen.helpContext != nil { return [] }
    return open(.text(TextScreen(help: keyContext)))
  }

  private mutating func interrupt() -> [Effect]? {
    if !input.isEmpty {
      input.clear()
      return []
    }
    if dropFilter() { return [] }
    guard layers.isEmpty else {
      closeTop()
      return []
    }
    guard panes.focus == .reader || frame.drawer == nil else {
      panes.focus = .reader
      return []
    }
    if reader?.search != nil || reader?.selected != nil {
      reader?.search = nil
      reader?.selected = nil
      return []
    }
    return [.quit(status: 130)]
  }

  /// Lists what a filter leaves out on top, or in the pane with the focus; false where none does.
  private mutating func dropFilter() -> Bool {
    guard !filterText.isEmpty else { return false }
    filterBelow("")
    return true
  }

  // MARK: - Jumps

  private static let jumps: [Command: Jump] = [
    .nextHeading: Jump(kind: .heading, isForward: true),
    .previousHeading: Jump(kind: .heading, isForward: false),
    .nextTable: Jump(kind: .table, isForward: true),
    .previousTable: Jump(kind: .table, isForward: false),
    .nextIncident: Jump(kind: .incident, isForward: true),
    .previousIncident: Jump(kind: .incident, isForward: false),
    .nextCode: Jump(kind: .code, isForward: true),
    .previousCode: Jump(kind: .code, isForward: false),
    .nextLinkBelow: Jump(kind: .link, isForward: true),
    .previousLinkAbove: Jump(kind: .link, isForward: false),
    .nextFootnote: Jump(kind: .footnote, isForward: true),
    .previousFootnote: Jump(kind: .footnote, isForward: false),
  ]

  private mutating func jump(_ command: Command, times: Int) -> [Effect]? {
    var jump = Self.jumps[command]
    if command == .repeatJump || command == .reverseJump {
      guard let last = self.jump else {
        say("no jump to repeat; \(keyName(.nextHeading)) is one")
        return []
      }
      jump = last
      if command == .reverseJump { jump?.isForward.toggle() }
    } else if let jump {
      self.jump = jump
    }
    guard let jump else { return nil }
    for _ in 0..<min(times, 1000) {
      guard reader?.jump(to: jump.kind, isForward: jump.isForward) == true else {
        say("no \(jump.kind) \(jump.isForward ? "below" : "above")")
        break
      }
    }
    return []
  }
}

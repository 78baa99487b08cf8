import Cells
import Notes

@testable import Browser

/// For every command: keys that lead to where it makes a difference, and the difference it makes.
struct CommandScript: Sendable {
  let before: String
  /// The note that it begins with.
  var note = "concepts/watering.md"
  /// Whether the model after the key is what it should be, given the one before it.
  let check: @Sendable (_ before: Driver, _ after: Driver) -> Bool

  init(
    _ before: String = "", from note: String = "concepts/watering.md",
    _ check: @escaping @Sendable (Driver, Driver) -> Bool
  ) {
    self.before = before
    self.note = note
    self.check = check
  }

  /// What is tried of a command in a context; nil where nobody has thought of anything.
  static func script(for command: Command, in context: KeyContexts) -> CommandScript? {
    if let script = others[context]?[command] { return script }
    guard let entry = entries[context] else { return context == .reader ? reader[command] : nil }
    guard sameEverywhere.contains(command) else { return nil }
    return reader[command].map { CommandScript(entry + $0.before, $0.check) }
  }

  /// What is tried of a command that is typed.
  static func script(for command: Command) -> CommandScript? {
    reader[command] ?? list[command] ?? table[command]
  }

  private static let others: [KeyContexts: [Command: CommandScript]] = [
    .list: list, .table: table, .map: map, .popup: popup, .typing: typing,
  ]

  static func top(_ driver: Driver) -> LinePlace {
    driver.model.reader?.top ?? LinePlace(unit: -1, line: 0)
  }

  static func pan(_ driver: Driver) -> Int { driver.model.reader?.pans.values.first ?? 0 }

  private static let further = CommandScript { top($1) > top($0) }
  private static let nearer = CommandScript("GG") { top($1) < top($0) }

  static func opens(_ text: String) -> CommandScript {
    CommandScript { !$0.shows(text) && $1.shows(text) }
  }

  static func copies(_ text: String, after keys: String = "") -> CommandScript {
    CommandScript(keys) { _, after in
      after.effects.contains {
        if case .copy(let copied) = $0 { copied.contains(text) } else { false }
      }
    }
  }

  private static func jumps(to text: String, from keys: String = "") -> CommandScript {
    CommandScript(keys) { before, after in
      top(before) != top(after) && after.lines[1...8].contains { $0.contains(text) }
    }
  }

  private static let reader: [Command: CommandScript] = [
    .down: further, .halfPageDown: further, .pageDown: further, .bottom: further,
    .nextParagraph: further, .previousParagraph: nearer,
    .up: nearer, .halfPageUp: nearer, .pageUp: nearer, .top: nearer,
    .left: CommandScript("ll") { pan($0) > pan($1) },
    .right: CommandScript { pan($0) < pan($1) },
    .nextLink: CommandScript {
      $0.model.reader?.selected == nil && $1.model.reader?.selected != nil
    },
    .previousLink: CommandScript("<Tab><Tab>") {
      $1.model.reader?.selected != nil && $1.model.reader?.selected != $0.model.reader?.selected
    },
    .follow: CommandScript("]l") { _, after in after.path == "daily/2026-04-27.md" },
    .back: CommandScript("]l<Enter>") {
      $0.path == "daily/2026-04-27.md" && $1.path == "concepts/watering.md"
    },
    .forward: CommandScript("]l<Enter>H") { _, after in after.path == "daily/2026-04-27.md" },
    .peek: opens("┌─ 27 April 2026"),
    .split: CommandScript("]l") {
      $0.model.split == nil && $1.model.split?.note.path == "daily/2026-04-27.md"
    },
    .openOutside: CommandScript { _, after in
      after.effects.contains(.openFile(path: "concepts/watering.md"))
    },
    .claimSource: CommandScript { _, after in after.path == "daily/2026-04-27.md" },
    .rowNote: CommandScript("]l") { _, after in after.path == "daily/2026-04-27.md" },
    .whyPath: CommandScript { _, after in
      after.shows("where does Watering lead?") && after.status.contains("from Watering")
    },
    .deprecated: CommandScript { !$0.model.hidesDeprecated && $1.model.hidesDeprecated },
    .theme: CommandScript { _, after in after.status.contains("theme NAME") },
    .finder: opens("5 of 5 notes"),
    .search: opens("WHAT CAN BE ASKED"), .tasks: opens("TASKS  1"), .wikis: opens("WIKIS  0"),
    .find: CommandScript { _, after in after.status.hasPrefix(" /") },
    .nextMatch: CommandScript("/paragraph<Enter>") { _, after in after.status.contains("2 of") },
    .previousMatch: CommandScript("/paragraph<Enter>n") { _, after in after.status.contains("1 of")
    },
    .findLink: CommandScript("]l]l") {
      $0.status.contains("Soil") && $1.status.contains("/soil  2 of")
    },
    .incidents: opens("INCIDENTS  1"), .tables: opens("TABLES  1"), .tags: opens("TAGS  3"),
    .recent: opens("RECENT  "), .wanted: opens("WANTED  1"), .bookmarks: opens("BOOKMARKS  0"),
    .map: opens("LINKS HERE"),
    .bookmark: CommandScript { $0.model.bookmarks.isEmpty && $1.model.bookmarks.count == 1 },
    .outline: CommandScript {
      $1.model.panes.focus == .context && $1.status.contains("Key Points")
    },
    .related: CommandScript {
      $1.model.panes.focus == .context && $1.status.contains("holds the water")
    },
    .backlinks: CommandScript {
      $1.model.panes.focus == .context && $1.status.contains("Soil, line")
        && $1.status.contains(" — Good soil")
    },
    .nextHeading: jumps(to: "Key Points"),
    .previousHeading: jumps(to: "Key Points", from: "]h]h"),
    .nextTable: jumps(to: "Plant"), .previousTable: jumps(to: "Plant", from: "G"),
    .nextIncident: jumps(to: "Real incident"),
    .previousIncident: jumps(to: "Real incident", from: "G"),
    .nextCode: jumps(to: "def litres"), .previousCode: jumps(to: "def litres", from: "G"),
    .nextLinkBelow: CommandScript {
      $0.model.reader?.selected == nil && $1.model.reader?.selected != nil
    },
    .previousLinkAbove: CommandScript("]l]l]l") {
      $0.model.reader?.selected != $1.model.reader?.selected
    },
    .nextFootnote: CommandScript {
      $0.model.reader?.selected == nil && $1.model.reader?.selected != nil
    },
    .previousFootnote: CommandScript("G") { top($1) != top($0) },
    .repeatJump: jumps(to: "What was measured", from: "]h"),
    .reverseJump: jumps(to: "Key Points", from: "]h]h"),
    .foldToggle: CommandScript("]h]h") { $0.shows("def litres") && !$1.shows("def litres") },
    .foldClose: CommandScript("]h]h") { $0.shows("def litres") && !$1.shows("def litres") },
    .foldOpen: CommandScript("]h]hzc") { !$0.shows("def litres") && $1.shows("def litres") },
    .foldsClose: CommandScript {
      $0.shows("Water in the morning") && !$1.shows("Water in the morning")
    },
    .foldsOpen: CommandScript("zM") {
      !$0.shows("Water in the morning") && $1.shows("Water in the morning")
    },
    .keyPoints: CommandScript {
      $0.shows("What was measured") && !$1.lines.contains { $0.contains("def litres") }
    },
    .centre: CommandScript("/paragraph 9<Enter>") {
      $0.model.reader?.position != $1.model.reader?.position
    },
    .toTop: CommandScript("/paragraph 9<Enter>") { before, after in
      !before.lines[1].contains("Paragraph 9") && after.lines[1].contains("Paragraph 9")
    },
    .toBottom: CommandScript("/paragraph 9<Enter>") { before, after in
      let last = after.lines.count - 2
      return !before.lines[last].contains("Paragraph 9")
        && after.lines[last].contains("Paragraph 9")
    },
    .nextPane: CommandScript {
      $0.model.panes.focus == .reader && $1.model.panes.focus == .context
    },
    .paneLeft: CommandScript { $1.model.panes.focus == .navigator },
    .paneRight: CommandScript { $1.model.panes.focus == .context },
    .paneClose: CommandScript("]lv") { $0.model.split != nil && $1.model.split == nil },
    .panesReset: CommandScript("w<Ctrl-w>q") { !$0.shows("OUTLINE") && $1.shows("OUTLINE") },
    .yankAddress: copies("concepts/watering"), .yankLink: copies("[[concepts/watering|Watering]]"),
    .yankTitle: copies("Watering"), .yankSection: copies("Water in the morning", after: "]h"),
    .yankCode: copies("def litres", after: "]c"), .yankTable: copies("| Beans", after: "]t"),
    .yankTableTabs: copies("Beans\t2\tno\n", after: "]t"),
    .yankTableCSV: copies("Beans,2,no\n", after: "]t"),
    .yankTableJSON: copies("\"columns\"", after: "]t"),
    .yankTrail: copies("1. **Watering** (`concepts/watering`)"),
    .export: opens("EXPORT  Watering"), .trail: opens("TRAIL  1"),
    .pipe: CommandScript { _, after in after.status.hasPrefix(" |") },
    .edit: CommandScript { _, after in
      after.effects.contains {
        if case .edit("concepts/watering.md", _) = $0 { true } else { false }
      }
    },
    .command: CommandScript { _, after in after.status.hasPrefix(" :") },
    .help: opens("KEYS"),
    .redraw: CommandScript { _, after in after.effects.contains(.redraw) },
    .suspend: CommandScript { _, after in after.effects.contains(.suspend) },
    .cancel: CommandScript("<Tab>") {
      $0.model.reader?.selected != nil && $1.model.reader?.selected == nil
    },
    .interrupt: CommandScript { _, after in after.effects.contains(.quit(status: 130)) },
    .close: CommandScript { _, after in after.effects.contains(.quit(status: 0)) },
    .quit: CommandScript { _, after in after.effects.contains(.quit(status: 0)) },
  ]
}

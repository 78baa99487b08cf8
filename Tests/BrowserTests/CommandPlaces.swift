import Cells
import Notes

@testable import Browser

/// What commands do elsewhere than in the note.
extension CommandScript {
  /// Keys that lead from the note to where a context is.
  static let entries: [KeyContexts: String] = [
    .list: "w", .table: "t<Enter>", .map: "m", .popup: "]lp",
  ]

  /// Commands that mean there what they mean in the note.
  static let sameEverywhere: Set<Command> = [
    .finder, .search, .tasks, .wikis, .incidents, .tables, .tags, .recent, .wanted, .bookmarks,
    .map, .bookmark, .outline, .related, .backlinks, .deprecated, .theme, .export, .trail, .command,
    .help, .redraw, .suspend, .quit, .yankTrail, .yankTableTabs, .yankTableCSV, .yankTableJSON,
  ]

  /// Where the cursor of what is on top is; the row counts before the column.
  private static func place(_ driver: Driver) -> [Int] {
    switch driver.model.layers.last {
    case .table(let screen)?: [screen.row, screen.column]
    case .text(let screen)?: [screen.top]
    case .map(let screen)?:
      [(screen.isRight ? screen.leads : screen.links).selected ?? -1, screen.isRight ? 1 : 0]
    default: [driver.model.context.list.selected ?? -1]
    }
  }

  private static func moves(
    _ commands: [Command], _ keys: String, _ isRight: @escaping @Sendable ([Int], [Int]) -> Bool
  ) -> [Command: CommandScript] {
    let script = CommandScript(keys) { isRight(place($0), place($1)) }
    return Dictionary(uniqueKeysWithValues: commands.map { ($0, script) })
  }

  /// Scripts of everything that moves, from the keys that lead to a place where that can be done.
  private static func moving(_ keys: String) -> [Command: CommandScript] {
    moves([.down, .halfPageDown, .pageDown, .bottom], keys) { $1[0] > $0[0] }
      .merging(moves([.up, .halfPageUp, .pageUp, .top], keys + "G") { $1[0] < $0[0] }) { $1 }
  }

  private static let leaves = CommandScript { _, _ in false }

  /// Scripts of everything that takes a screen away, from the keys that open it.
  private static func leaving(_ keys: String) -> [Command: CommandScript] {
    let script = CommandScript(keys) { $1.model.layers.count == $0.model.layers.count - 1 }
    return [.cancel: script, .close: script, .interrupt: script]
  }

  private static func goes(_ keys: String, to path: String) -> CommandScript {
    CommandScript(keys) { $1.path == path && $1.model.layers.isEmpty }
  }

  private static func walking(_ keys: String) -> [Command: CommandScript] {
    [
      .back: goes("]l<Enter>" + keys, to: "concepts/watering.md"),
      .forward: goes("]l<Enter>H" + keys, to: "daily/2026-04-27.md"),
    ]
  }

  private static func edits(_ keys: String, _ path: String) -> CommandScript {
    CommandScript(keys) { _, after in
      after.effects.contains { if case .edit(path, _) = $0 { true } else { false } }
    }
  }

  private static func folders(_ driver: Driver) -> Int { driver.model.navigator.list.rows.count }

  static let list: [Command: CommandScript] = [
    .left: CommandScript("wwgg") { folders($0) > folders($1) },
    .right: CommandScript("wwggh") { folders($0) < folders($1) },
    .follow: goes("RG", to: "concepts/soil.md"),
    .peek: CommandScript("RG") { $1.shows("┌─ Soil") },
    .split: CommandScript("RG") { $1.model.split?.note.path == "concepts/soil.md" },
    .openOutside: CommandScript("RG") { $1.effects.contains(.openFile(path: "concepts/soil.md")) },
    .whyPath: CommandScript("RG") { $1.shows("WHY Watering › Soil") },
    .rowNote: CommandScript("t") { top($0) < top($1) && $1.model.layers.isEmpty },
    .edit: edits("RG", "concepts/soil.md"),
    .nextPane: CommandScript("w") {
      $0.model.panes.focus == .context && $1.model.panes.focus == .navigator
    },
    .previousPane: CommandScript("w") { _, after in after.model.panes.focus == .reader },
    .paneLeft: CommandScript("w") { _, after in after.model.panes.focus == .reader },
    .paneRight: CommandScript("ww") { _, after in after.model.panes.focus == .reader },
    .paneClose: CommandScript("w") { $0.shows("OUTLINE") && !$1.shows("OUTLINE") },
    .panesReset: CommandScript("w<Ctrl-w>q<Ctrl-w>h") {
      !$0.shows("OUTLINE") && $1.shows("OUTLINE")
    },
    .yankAddress: copies("concepts/soil", after: "RG"),
    .yankLink: copies("[[concepts/soil|Soil]]", after: "RG"),
    .yankTitle: copies("Soil", after: "RG"),
    .filter: CommandScript("R") { _, after in after.status.hasPrefix(" /") },
    .sort: CommandScript("R") {
      $0.lines[0].contains("updated last") && $1.lines[0].contains("created last")
    },
    .preview: CommandScript("R") { $0.shows("Water goes") && !$1.shows("Water goes") },
  ].merging(moving("w")) { $1 }.merging(leaving("R")) { $1 }.merging(walking("w")) { $1 }

  static let typing: [Command: CommandScript] = [
    .edit: CommandScript("ssand, clay") { _, after in
      after.effects.contains(.edit(path: "concepts/soil.md", line: 14))
    },
    .yankAddress: copies("concepts/soil", after: "ssand, clay"),
    .help: CommandScript("osoil") { $1.shows("KEYS") && $1.model.layers.count == 2 },
    .export: CommandScript("ssand, clay") { _, after in
      if case .export? = after.model.layers.last { true } else { false }
    },
    .redraw: CommandScript("o") { _, after in after.effects.contains(.redraw) },
    .suspend: CommandScript("o") { _, after in after.effects.contains(.suspend) },
    .preview: CommandScript("ssand, clay") {
      $0.shows("│") && !$1.shows("│")
    },
  ]

  static let table: [Command: CommandScript] = [
    .left: CommandScript("t<Enter>$") { place($0)[1] > place($1)[1] },
    .right: CommandScript("t<Enter>") { place($0)[1] < place($1)[1] },
    .follow: CommandScript("t<Enter>") { $1.model.layers.count == $0.model.layers.count + 1 },
    .nextLink: CommandScript("t<Enter>", from: "links.md") { link($0) == nil && link($1) != nil },
    .previousLink: CommandScript("t<Enter><Tab>", from: "links.md") {
      link($1) != nil && link($0) != link($1)
    },
    .rowNote: CommandScript("t<Enter>") { top($0) < top($1) && $1.model.layers.isEmpty },
    .edit: edits("t<Enter>", "concepts/watering.md"),
    .filter: CommandScript("t<Enter>") { _, after in after.status.hasPrefix(" /") },
    .sort: CommandScript("t<Enter>") { _, after in after.status.contains("by Plant, upwards") },
    .lastColumn: CommandScript("t<Enter>") { cell($0) == "Beans" && cell($1) == "no" },
    .firstColumn: CommandScript("t<Enter>$") { cell($0) == "no" && cell($1) == "Beans" },
    .hideColumn: CommandScript("t<Enter>l") {
      $0.shows("Litres") && !$1.lines[1].contains("Litres")
    },
    .showColumns: CommandScript("t<Enter>l-") {
      !$0.lines[1].contains("Litres") && $1.shows("Litres")
    },
    .yankCell: copies("Beans", after: "t<Enter>"),
    .yankRow: copies("Beans\t2\tno", after: "t<Enter>"),
    .yankTable: copies("| Plant | Litres | Shade |", after: "t<Enter>"),
    .yankTableTabs: copies("Beans\t2\tno\n", after: "t<Enter>"),
    .yankTableCSV: copies("Beans,2,no\n", after: "t<Enter>"),
    .yankTableJSON: copies("\"columns\"", after: "t<Enter>"),
  ].merging(moving("t<Enter>")) { $1 }.merging(leaving("t<Enter>")) { $1 }
    .merging(walking("t<Enter>")) { $1 }

  private static func cell(_ driver: Driver) -> String {
    if case .table(let screen)? = driver.model.layers.last { screen.cellText } else { "" }
  }

  private static func link(_ driver: Driver) -> Int? {
    if case .table(let screen)? = driver.model.layers.last { screen.selectedLink } else { nil }
  }

  private static func center(_ driver: Driver) -> String {
    if case .map(let screen)? = driver.model.layers.last { screen.center.path } else { "" }
  }

  static let map: [Command: CommandScript] = [
    .left: CommandScript("m") { place($0)[1] == 1 && place($1)[1] == 0 },
    .right: CommandScript("m") { center($0) != center($1) && center($1) == "daily/2026-04-27.md" },
    .follow: goes("m", to: "daily/2026-04-27.md"),
    .back: CommandScript("ml") { center($0) != center($1) && center($1) == "concepts/watering.md" },
    .forward: goes("]l<Enter>Hm", to: "daily/2026-04-27.md"),
    .peek: CommandScript("m") { $1.shows("┌─ 27 April 2026") },
    .whyPath: CommandScript("m") { $1.shows("WHY Watering › 27 April 2026") },
    .map: CommandScript("m") { center($0) != center($1) },
    .export: CommandScript("m") { $1.shows("EXPORT  27 April 2026") },
  ].merging(moving("m")) { $1 }.merging(leaving("m")) { $1 }

  private static func peekPan(_ driver: Driver) -> Int {
    guard case .peek(let peek)? = driver.model.layers.last else { return 0 }
    return peek.reader?.pans.values.first ?? 0
  }

  static let popup: [Command: CommandScript] = [
    .left: CommandScript("<Tab><Tab>pjjjjjjll", from: "concepts/soil.md") {
      peekPan($0) > peekPan($1)
    },
    .right: CommandScript("<Tab><Tab>pjjjjjj", from: "concepts/soil.md") {
      peekPan($0) < peekPan($1)
    },
    .follow: goes("]lp", to: "daily/2026-04-27.md"),
    .edit: edits("]lp", "daily/2026-04-27.md"),
    .claimSource: goes("]f<Enter>", to: "daily/2026-04-27.md"),
    .export: CommandScript("]lp") { $1.shows("EXPORT  ") },
    .filter: CommandScript("?") { _, after in after.status.hasPrefix(" /") },
  ].merging(moving("?")) { $1 }.merging(leaving("]lp")) { $1 }.merging(walking("?")) { $1 }
}

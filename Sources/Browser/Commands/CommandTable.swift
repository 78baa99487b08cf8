/// The one table from which keys, help, completion, the manual and the key reference are made.
package enum CommandTable {
  /// All rows, those of one group together, in the order of the reference.
  package static let rows: [CommandRow] =
    moving + links + finding + lists + jumping + folding + panes + yanking + tables + program

  private static let moving: [CommandRow] = [
    .init(.down, ["j", "↓", "Ctrl-e"], .anywhere, .moving, "a line down; 12j: twelve"),
    .init(.up, ["k", "↑", "Ctrl-y"], .anywhere, .moving, "a line up"),
    .init(.halfPageDown, ["d", "Ctrl-d"], .anywhere, .moving, "half a page down"),
    .init(.halfPageUp, ["u", "Ctrl-u"], .anywhere, .moving, "half a page up"),
    .init(.pageDown, ["Space", "f", "Ctrl-f", "PgDn"], .anywhere, .moving, "a page down"),
    .init(.pageUp, ["b", "Ctrl-b", "PgUp"], .anywhere, .moving, "a page up"),
    .init(.nextParagraph, ["}"], .reader, .moving, "the next paragraph to the top"),
    .init(.previousParagraph, ["{"], .reader, .moving, "the paragraph before to the top"),
    .init(.top, ["gg", "Home"], .anywhere, .moving, "to the top"),
    .init(.bottom, ["G", "End"], .anywhere, .moving, "to the end; 12G: to source line 12"),
    .init(
      .left, ["h", "←"], .anywhere, .moving,
      "pan a wide table or code; in lists fold, in the map and in tables walk"),
    .init(
      .right, ["l", "→"], .anywhere, .moving,
      "pan a wide table or code; in lists unfold, in the map and in tables walk"),
  ]

  private static let links: [CommandRow] = [
    .init(.nextLink, ["Tab"], [.reader, .table], .links, "select the next link"),
    .init(
      .previousLink, ["Shift-Tab"], [.reader, .table], .links, "select the previous link"),
    .init(
      .follow, ["Enter"], .anywhere, .links,
      "follow the selected link; 3 Enter: the third on the screen; on a row open it"),
    .init(.back, ["Backspace", "H", "Alt-←", "Ctrl-o"], .anywhere, .links, "back"),
    .init(.forward, ["L", "Alt-→"], .anywhere, .links, "forward"),
    .init(.peek, ["p", "K"], [.reader, .list, .map], .links, "peek at the target"),
    .init(.split, ["v"], [.reader, .list], .links, "open the selected link beside this note"),
    .init(.openOutside, ["gx"], [.reader, .list], .links, "open in another program"),
    .init(.claimSource, ["gs"], [.reader, .popup], .links, "the source of this claim"),
    .init(
      .whyPath, ["gp"], [.reader, .list, .map], .links, "how this note leads to another, and why"),
    .init(.rowNote, ["gf"], [.reader, .list, .table], .links, "the note this row is from"),
    .init(.edit, ["e"], [.reader, .list, .table, .popup], .links, "edit at this line"),
    .init(.edit, ["Alt-e"], .typing, .links, "edit the note of this row at its line"),
  ]

  private static let finding: [CommandRow] = [
    .init(.finder, ["o"], .anywhere, .finding, "find a note by its title, heading or path"),
    .init(.search, ["s"], .anywhere, .finding, "search the text of all notes, as you type"),
    .init(.find, ["/"], .reader, .finding, "find in the note"),
    .init(.nextMatch, ["n"], .reader, .finding, "next match"),
    .init(.previousMatch, ["N"], .reader, .finding, "previous match"),
    .init(.findLink, ["*"], .reader, .finding, "find the words of the selected link in the note"),
    .init(.filter, ["/"], [.list, .table, .popup], .finding, "show only rows with these words"),
    .init(.incidents, ["i"], .anywhere, .finding, "every incident of the wiki"),
    .init(.tables, ["t"], .anywhere, .finding, "every table of the wiki"),
    .init(.tasks, [], .anywhere, .finding, "every task that is open"),
    .init(.tags, ["T"], .anywhere, .finding, "tags"),
    .init(.recent, ["R"], .anywhere, .finding, "notes by date, newest first"),
    .init(.wanted, ["W"], .anywhere, .finding, "notes that are linked but not written"),
    .init(.map, ["m"], .anywhere, .finding, "what links here and what this leads to"),
    .init(.outline, ["O"], .anywhere, .finding, "headings of this note"),
    .init(.related, ["r"], .anywhere, .finding, "what this note names as related, and why"),
    .init(.backlinks, ["B"], .anywhere, .finding, "notes that link here"),
    .init(.bookmark, ["a"], [.reader, .list], .finding, "add or remove a bookmark"),
    .init(.bookmarks, ["'"], .anywhere, .finding, "bookmarks"),
    .init(.wikis, [], .anywhere, .finding, "other wikis, the one read last first"),
  ]

  private static let lists: [CommandRow] = [
    .init(.sort, ["S"], [.list, .table], .lists, "sort by the next column, then downwards"),
    .init(.preview, ["P"], .list, .lists, "preview on and off"),
    .init(.preview, ["Alt-p"], .typing, .lists, "preview on and off"),
    .init(
      .deprecated, ["zd"], [.reader, .list], .lists, "hide deprecated notes in lists, and back"),
  ]

  private static let jumping: [CommandRow] = [
    .init(.nextHeading, ["]h"], .reader, .jumping, "next heading"),
    .init(.previousHeading, ["[h"], .reader, .jumping, "previous heading"),
    .init(.nextTable, ["]t"], .reader, .jumping, "next table"),
    .init(.previousTable, ["[t"], .reader, .jumping, "previous table"),
    .init(.nextIncident, ["]i"], .reader, .jumping, "next incident"),
    .init(.previousIncident, ["[i"], .reader, .jumping, "previous incident"),
    .init(.nextCode, ["]c"], .reader, .jumping, "next code block"),
    .init(.previousCode, ["[c"], .reader, .jumping, "previous code block"),
    .init(.nextLinkBelow, ["]l"], .reader, .jumping, "next link"),
    .init(.previousLinkAbove, ["[l"], .reader, .jumping, "previous link"),
    .init(.nextFootnote, ["]f"], .reader, .jumping, "next footnote"),
    .init(.previousFootnote, ["[f"], .reader, .jumping, "previous footnote"),
    .init(.repeatJump, [";"], .reader, .jumping, "the last jump again"),
    .init(.reverseJump, [","], .reader, .jumping, "the last jump the other way"),
  ]

  private static let folding: [CommandRow] = [
    .init(.foldToggle, ["za"], .reader, .folding, "fold or unfold this section"),
    .init(.foldOpen, ["zo"], .reader, .folding, "unfold this section"),
    .init(.foldClose, ["zc"], .reader, .folding, "fold this section"),
    .init(.foldsOpen, ["zR"], .reader, .folding, "unfold all"),
    .init(.foldsClose, ["zM"], .reader, .folding, "fold all"),
    .init(.keyPoints, ["zk"], .reader, .folding, "key points only, and back"),
    .init(.centre, ["zz"], .reader, .folding, "put the selection in the middle"),
    .init(.toTop, ["zt"], .reader, .folding, "put the selection at the top"),
    .init(.toBottom, ["zb"], .reader, .folding, "put the selection at the bottom"),
  ]

  private static let panes: [CommandRow] = [
    .init(.nextPane, ["w", "Ctrl-w w"], [.reader, .list], .panes, "next pane"),
    .init(.nextPane, ["Tab"], .list, .panes, "next pane"),
    .init(.previousPane, ["Shift-Tab"], .list, .panes, "previous pane"),
    .init(.paneLeft, ["Ctrl-w h"], [.reader, .list], .panes, "pane at the left"),
    .init(.paneRight, ["Ctrl-w l"], [.reader, .list], .panes, "pane at the right"),
    .init(.paneClose, ["Ctrl-w q"], [.reader, .list], .panes, "close this pane"),
    .init(.panesReset, ["Ctrl-w ="], [.reader, .list], .panes, "all panes as they were"),
  ]

  private static let yanking: [CommandRow] = [
    .init(.yankAddress, ["ya", "yy"], [.reader, .list], .yanking, "copy the address"),
    .init(.yankAddress, ["Alt-y"], .typing, .yanking, "copy the address of this row"),
    .init(.yankLink, ["yl"], [.reader, .list], .yanking, "copy as a link"),
    .init(.yankTitle, ["yt"], [.reader, .list], .yanking, "copy the title"),
    .init(.yankSection, ["ys"], .reader, .yanking, "copy this section"),
    .init(.yankCode, ["yc"], .reader, .yanking, "copy the code on the screen"),
    .init(.yankTable, ["yb"], .reader, .yanking, "copy the table on the screen, as markdown"),
    .init(
      .yankTableTabs, ["yv"], [.reader, .list, .table], .yanking,
      "copy the table for a spreadsheet: cells parted by tabs"),
    .init(.yankTableCSV, ["y,"], [.reader, .list, .table], .yanking, "copy the table as CSV"),
    .init(.yankTableJSON, ["yj"], [.reader, .list, .table], .yanking, "copy the table as JSON"),
    .init(
      .yankTrail, ["yr"], [.reader, .list, .popup], .yanking,
      "copy the notes you came by, with the reasons, as a reading list"),
  ]

  private static let tables: [CommandRow] = [
    .init(.firstColumn, ["0"], .table, .tables, "first column"),
    .init(.lastColumn, ["$"], .table, .tables, "last column"),
    .init(.hideColumn, ["-"], .table, .tables, "hide this column"),
    .init(.showColumns, ["+"], .table, .tables, "show all columns"),
    .init(.yankCell, ["yc"], .table, .tables, "copy the cell"),
    .init(.yankRow, ["yr"], .table, .tables, "copy the row"),
    .init(.yankTable, ["yt"], .table, .tables, "copy the table"),
  ]

  private static let program: [CommandRow] = [
    .init(
      .export, ["x"], .anywhere, .program, "export this note or row with what it links to"),
    .init(.export, ["Alt-x"], .typing, .program, "export the note of this row"),
    .init(.pipe, ["|"], .reader, .program, "give this section to a program, and see its output"),
    .init(
      .trail, [], .anywhere, .program,
      "the notes you came by; `:trail save NAME` writes them as a reading list"),
    .init(.command, [":"], .anywhere, .program, "a command by its name"),
    .init(.theme, [], .anywhere, .program, "other colours: `theme light`"),
    .init(.help, ["?", "F1"], .anywhere, .program, "this list of keys"),
    .init(.help, ["F1"], .typing, .program, "this list of keys, where letters are text"),
    .init(.redraw, ["Ctrl-l"], .everywhere, .program, "draw the screen anew"),
    .init(.suspend, ["Ctrl-z"], .everywhere, .program, "back to the shell until `fg`"),
    .init(
      .cancel, ["Esc"], .anywhere, .program, "drop a number, a prefix, a filter; close a popup"),
    .init(.interrupt, ["Ctrl-c"], .anywhere, .program, "as Esc; with nothing to drop, quit"),
    .init(.close, ["q"], .anywhere, .program, "close what is on top, at last quit"),
    .init(.quit, ["Q"], .anywhere, .program, "quit"),
  ]
}

extension CommandTable {
  /// The names of all commands that can be given, in the order of the table, each once.
  package static let names: [String] = {
    var names: [String] = []
    for row in rows where !names.contains(row.command.rawValue) {
      names.append(row.command.rawValue)
    }
    return names
  }()

  /// Names that fingers know from elsewhere.
  static let shortNames = ["q": "close", "qa": "quit", "q!": "quit", "h": "help", "e": "edit"]
}

/// Everything that a key can be bound to; the raw value is the name after `:` and in the config.
package enum Command: String, CaseIterable, Hashable, Sendable {
  case down, up, top, bottom, left, right
  case halfPageDown = "half-page-down"
  case halfPageUp = "half-page-up"
  case pageDown = "page-down"
  case pageUp = "page-up"
  case nextParagraph = "next-paragraph"
  case previousParagraph = "previous-paragraph"

  case nextLink = "next-link"
  case previousLink = "previous-link"
  case follow, back, forward, peek, split
  case openOutside = "open-outside"
  case claimSource = "claim-source"
  case rowNote = "row-note"
  case whyPath = "why-path"

  case finder, search, find, filter
  case nextMatch = "next-match"
  case previousMatch = "previous-match"
  case findLink = "find-link"

  case incidents, tables, tasks, wikis, tags, recent, wanted, map, bookmark, bookmarks
  case outline, related, backlinks
  case sort, preview, deprecated

  case nextHeading = "next-heading"
  case previousHeading = "previous-heading"
  case nextTable = "next-table"
  case previousTable = "previous-table"
  case nextIncident = "next-incident"
  case previousIncident = "previous-incident"
  case nextCode = "next-code"
  case previousCode = "previous-code"
  case nextLinkBelow = "next-link-below"
  case previousLinkAbove = "previous-link-above"
  case nextFootnote = "next-footnote"
  case previousFootnote = "previous-footnote"
  case repeatJump = "repeat-jump"
  case reverseJump = "reverse-jump"

  case foldToggle = "fold-toggle"
  case foldOpen = "fold-open"
  case foldClose = "fold-close"
  case foldsOpen = "open-all-folds"
  case foldsClose = "close-all-folds"
  case keyPoints = "key-points"
  case centre
  case toTop = "put-at-top"
  case toBottom = "put-at-bottom"

  case nextPane = "next-pane"
  case previousPane = "previous-pane"
  case paneLeft = "pane-left"
  case paneRight = "pane-right"
  case paneClose = "pane-close"
  case panesReset = "panes-reset"

  case yankAddress = "yank-address"
  case yankLink = "yank-link"
  case yankTitle = "yank-title"
  case yankSection = "yank-section"
  case yankCode = "yank-code"
  case yankTable = "yank-table"
  case yankCell = "yank-cell"
  case yankRow = "yank-row"
  case yankTableTabs = "yank-table-tsv"
  case yankTableCSV = "yank-table-csv"
  case yankTableJSON = "yank-table-json"
  case yankTrail = "yank-trail"

  case firstColumn = "first-column"
  case lastColumn = "last-column"
  case hideColumn = "hide-column"
  case showColumns = "show-columns"

  case export, pipe, trail
  case theme
  case edit, command, help, redraw, suspend, cancel, interrupt, close, quit
}

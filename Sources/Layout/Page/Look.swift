/// Which parts of a page are folded away.
package struct Folds: Hashable, Sendable {
  /// Indices of headings whose sections are closed.
  package var headings: Set<Int>
  /// Node indices of callouts that are not as the note says: opened if it folds them, else closed.
  package var callouts: Set<Int>
  /// Whether only the card and the key points show.
  package var isKeyPointsOnly: Bool
  /// Whether callouts that the note folds are open: on paper nobody can open them.
  package var opensCallouts = false

  /// Nothing is folded but what the note folds.
  package init() {
    headings = []
    callouts = []
    isKeyPointsOnly = false
  }
}

/// What becomes of tables and code that are wider than the page.
package enum Wide: Hashable, Sendable {
  /// Their lines are as long as they need to be, to be panned.
  case pans
  /// Code is cut into pieces; a table becomes a list of its rows.
  case wraps
}

/// All that decides how a page looks, apart from its width.
package struct Look: Sendable {
  /// Tells how a link is known to be, by its index in the note's `links`; not asked for external
  /// ones.
  package var links: @Sendable (Int) -> LinkLook
  /// What is folded.
  package var folds = Folds()
  /// What becomes of what is too wide.
  package var wide = Wide.pans
  /// Whether marks are made of ASCII characters alone.
  package var isASCII = false
  /// Whether characters beyond ASCII are spelled in it; code is left as it is.
  package var spellsOut = false
  /// Whether it is for a page without styles: headings show their `#`, missing links say so in
  /// words.
  package var isPlain = false

  /// Whether it is to be read aloud: no lines and boxes, tables row by row.
  package var isLinear = false
  /// Whether a number stands behind each link, as `Flow.numberedLinks` counts.
  package var numbersLinks = false

  /// A look with nothing folded; without `links` every link leads somewhere.
  package init(links: (@Sendable (Int) -> LinkLook)? = nil) {
    self.links = links ?? { _ in .resolved }
  }

  /// A text as it is to be shown.
  func shown(_ text: InlineText) -> InlineText {
    guard spellsOut else { return text }
    var text = text
    text.spellOut()
    return text
  }

  /// Whether math, which is made of signs, is spelled: on a screen of ASCII; text that is printed
  /// keeps them.
  var spellsMath: Bool { spellsOut || isASCII && !isPlain && !isLinear }

  var marks: Marks { isLinear ? .linear : isASCII ? .ascii : .drawn }
}

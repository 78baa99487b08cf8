/// How a list is marked.
package struct ListStyle: Sendable, Equatable {
  /// The first number of an ordered list; nil for bullets.
  package var start: Int?
  /// The bullet (`-`, `*`, `+`) or the delimiter after the number (`.`, `)`).
  package var marker: UInt8
  /// Whether no blank line parts the items.
  package var isTight: Bool
}

/// The box of a task item.
package enum TaskState: UInt8, Sendable, Equatable {
  case open = 1
  case done = 2
}

/// A fenced or indented code block, apart from its text.
package struct CodeBlock: Sendable, Equatable {
  /// Bytes of the info string, empty for indented code and bare fences.
  package var info: Range<Int>
  /// False for indented code.
  package var isFenced: Bool
  /// False when a fence runs to the end of its container unclosed.
  package var isClosed: Bool
  /// The lines, where they are not in one piece in the source.
  var pieces: Range<Int> = 0..<0
}

/// Where a link, image or definition leads, as ranges of the source.
package struct LinkTarget: Sendable, Equatable {
  /// The destination between its delimiters, escapes and entities unresolved.
  package var destination: Range<Int>
  /// The title between its delimiters.
  package var title: Range<Int>?
  /// The `linkDefinition` node for `[text][ref]`, `[ref][]` and `[ref]`; nil for inline links.
  package var definition: Int?
  /// The lines of a title that is not in one piece in the source.
  var titlePieces: Range<Int> = 0..<0
}

/// The parts of `[[target#anchor|label]]`, trimmed of blanks.
package struct WikilinkParts: Sendable, Equatable {
  /// The part before the first `#`; empty for `[[#Heading]]`.
  package var target: Range<Int>
  /// What stands after the first `#`, without it; nil where there is nothing.
  package var anchor: Range<Int>?
  /// What stands after the bar (in a table cell: after `\|`); nil where there is nothing.
  package var label: Range<Int>?
}

/// The head of a callout.
package struct CalloutHead: Sendable, Equatable {
  /// Between `[!` and `]`, as written.
  package var kind: Range<Int>
  /// `true` for `-` (folded), `false` for `+` (unfolded), nil without a fold mark.
  package var isFolded: Bool?
}

/// How a table column is aligned.
package enum Alignment: UInt8, Sendable, Equatable {
  case none, left, center, right
}

/// One node of a ``Document``: its kind, its bytes, and where its subtree ends in preorder.
///
/// 32 bytes, no references. Nodes live in one array; the children of node `i` begin at `i + 1`
/// and each is followed by its next sibling at `subtreeEnd`.
package struct Node: Sendable, Equatable {
  /// What the node is.
  package var kind: NodeKind
  /// Kind-specific small value: heading level, task state, kind of an autolink. See ``Document``.
  package var small: UInt8
  /// Offset of the node's first byte.
  package var start: UInt32
  /// Offset past the node's last byte.
  package var end: UInt32
  /// Bytes between the node's opening and closing markers; equals start and end where it has none.
  package var contentStart: UInt32
  /// Offset past the last of those bytes.
  package var contentEnd: UInt32
  /// Index of the parent; the document is its own.
  package var parent: UInt32
  /// Index just past the last descendant, in preorder.
  package var subtreeEnd: UInt32
  /// Index into the side table of the node's kind.
  package var detail: UInt32

  /// The node's bytes in the source, markers included.
  @inlinable package var range: Range<Int> { Int(start)..<Int(end) }
  /// The bytes between the node's own markers.
  @inlinable package var content: Range<Int> { Int(contentStart)..<Int(contentEnd) }
}

/// What a node is. Blocks come before inlines; ``NodeKind/isBlock`` tells them apart.
package enum NodeKind: UInt8, Sendable, CaseIterable {
  // Blocks.
  case document
  /// YAML between `---` lines at the very start; content is the YAML.
  case frontmatter
  case paragraph
  case heading
  case blockQuote
  /// `> [!kind] title`; an alert of GitHub or a callout of Obsidian.
  case callout
  /// The title line's inlines of a callout, when it has one.
  case calloutTitle
  case list
  case listItem
  case codeBlock
  case htmlBlock
  case thematicBreak
  case table
  case tableRow
  case tableCell
  case footnoteDefinition
  case linkDefinition
  /// `$$ … $$` on lines of its own.
  case mathBlock
  /// `%% … %%` over several lines.
  case commentBlock

  // Inlines.
  case text
  /// A line ending inside a paragraph with the container prefix of the next line.
  case softBreak
  case hardBreak
  /// A backslash and the character that it stands for.
  case escape
  /// `&amp;` and its like.
  case entity
  case code
  case emphasis
  case strong
  case strikethrough
  case highlight
  case link
  case image
  /// `<https://…>`, and bare addresses as GitHub links them.
  case autolink
  case wikilink
  case embed
  case footnoteReference
  /// `^[text]`: a footnote that is written where it is referred to.
  case inlineFootnote
  case inlineHTML
  case math
  case tag
  /// ` ^id` at the end of a block, or alone on the line after one.
  case blockID
  case comment

  /// Whether the node is a block; the others are inlines.
  @inlinable package var isBlock: Bool { rawValue <= NodeKind.commentBlock.rawValue }

  /// Whether both are the same; written out, since the one made for raw values is a call of a
  /// generic function from other modules.
  @inlinable package static func == (one: NodeKind, two: NodeKind) -> Bool {
    one.rawValue == two.rawValue
  }
}

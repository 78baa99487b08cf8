/// How a link is written.
package enum LinkKind: String, Sendable, CaseIterable, BitwiseCopyable {
  case wikilink, embed, markdown, bare, property
}

/// How sure it is that a link was meant.
package enum Confidence: String, Sendable {
  case high, low
}

/// A link as its note writes it, before anything is looked up.
package struct Link: Sendable, Hashable {
  /// How it is written.
  package var kind: LinkKind
  /// Without anchor, percent-decoded for markdown; whole for external ones; empty for
  /// `[[#Heading]]`.
  package var target: String
  /// Without its `#`; nil where there is none or it is empty.
  package var anchor: String?
  /// What is shown instead of the target; nil where the author gave nothing.
  package var label: String?
  /// The heading of the relation section or the property's key.
  package var relation: String?
  /// Why the author links, where the text says so.
  package var reason: String?
  /// The sentence around it, plain, at most some 500 characters.
  package var context: String
  /// Text of the nearest heading above; nil before the first.
  package var section: String?
  /// The section that it stands in.
  package var address: Address
  /// How sure it is that a link was meant.
  package var confidence: Confidence
  /// Whether it has a URL scheme and is never looked up.
  package var isExternal: Bool
  /// Whether it is an image: `![alt](path)`.
  package var isImage: Bool
  /// Whether it is plain text of a property that is a link only if it resolves.
  package var isTentative: Bool
  /// Where it stands.
  package var place: Place
  /// From 1, in Unicode scalars.
  package var column: Int
  /// Column just past its end, on its last line.
  package var endColumn: Int

  /// A link of which its note says no more.
  package init(
    kind: LinkKind, target: String, anchor: String? = nil, label: String? = nil, context: String,
    address: Address, place: Place, column: Int, endColumn: Int
  ) {
    self.address = address
    self.kind = kind
    self.target = target
    self.anchor = anchor
    self.label = label
    self.context = context
    self.place = place
    self.column = column
    self.endColumn = endColumn
    confidence = .high
    isExternal = false
    isImage = false
    isTentative = false
  }

  /// From 1.
  package var line: Int { place.line }
}

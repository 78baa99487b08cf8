import Layout

/// A place that names a note without linking to it.
package struct UnlinkedMention: Hashable, Sendable {
  /// Of the note that names it, from the root.
  package var path: String
  /// Of the note that names it.
  package var title: String
  /// From 1.
  package var line: Int
  /// The sentence around the name.
  package var sentence: String

  /// A mention of its parts.
  package init(path: String, title: String, line: Int, sentence: String) {
    self.path = path
    self.title = title
    self.line = line
    self.sentence = sentence
  }

  /// The rows of the context pane.
  static func rows(_ mentions: [UnlinkedMention], _ library: Library?) -> [ListRow] {
    guard !mentions.isEmpty else { return [] }
    return [.heading("MENTIONS", count: mentions.count)]
      + mentions.map { mention in
        ListRow(
          library?.title(ofPath: mention.path) ?? ReadableText.of(mention.title), lead: "~",
          more: ListRow.said(mention.sentence),
          action: .go(path: mention.path, .line(mention.line)))
      }
  }
}

/// A note or a place in it: `id`, `id#Heading`, `id#^block`, `id#Heading^tN`.
///
/// `description` is the form in arguments, JSON and yanks: `#`, `^`, `%` and control characters of
/// ids and headings are percent-encoded.
package struct Address: Sendable, Hashable {
  /// Of the note.
  package var id: String
  /// Headings from the outer to the inner one; empty for the note itself.
  package var headings: [String]
  /// The block's id, without the caret.
  package var block: String?
  /// Number of the table in its section, from 1.
  package var table: Int?

  /// Made of its parts.
  package init(id: String, headings: [String] = [], block: String? = nil, table: Int? = nil) {
    self.id = id
    self.headings = headings
    self.block = block
    self.table = table
  }

  /// What stands after the `#`, unencoded, as in a wikilink; nil for the note itself and its
  /// tables.
  package var anchor: String? {
    if let block { return "^" + block }
    return headings.isEmpty ? nil : headings.joined(separator: "#")
  }
}

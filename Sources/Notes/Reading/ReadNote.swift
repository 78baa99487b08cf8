package import Markup

/// A note with the tree that it was read from.
package struct ReadNote: Sendable {
  /// What was read.
  package var note: Note
  /// The note as it stands in ``document``: its places are not those of the file where that is a
  /// copied page.
  package let placed: Note
  /// Its source is UTF-8: not the file's bytes where those were in another encoding, and restored
  /// markdown where the file is a copied page.
  package var document: Document
  /// The tables of HTML in the document, as they are written.
  package let htmlTables: HTMLTables
  /// The line of the file for each line of the document, both from 1; nil where they are the same.
  package var fileLines: [Int]?
}

/// Words to be found, next to each other where there are several.
package struct TextTerm: Sendable, Equatable {
  /// Folded words; never empty.
  package var words: [String]
  /// Whether more letters may follow the last word.
  package var isPrefix: Bool
  /// Nil for all columns.
  package var column: TextColumn?
  /// As typed.
  package var written: String

  /// Words that are folded already.
  package init(words: [String], isPrefix: Bool = false, column: TextColumn? = nil, written: String)
  {
    self.words = words
    self.isPrefix = isPrefix
    self.column = column
    self.written = written
  }
}

/// Which syntax beyond CommonMark 0.31 is read.
package struct Dialect: OptionSet, Sendable {
  /// One bit for each syntax.
  package let rawValue: UInt16
  /// Makes a dialect of its bits.
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Tables of pipes and dashes.
  package static let tables = Dialect(rawValue: 1 << 0)
  /// `~~struck~~`, with one or two tildes.
  package static let strikethrough = Dialect(rawValue: 1 << 1)
  /// Bare addresses.
  package static let autolinks = Dialect(rawValue: 1 << 2)
  /// `- [ ]` and `- [x]`.
  package static let taskLists = Dialect(rawValue: 1 << 3)
  /// `[^label]` and `[^label]: text`.
  package static let footnotes = Dialect(rawValue: 1 << 4)
  /// Wikilinks, embeds, tags, block ids, comments, highlights, math, footnotes inside the text.
  package static let wiki = Dialect(rawValue: 1 << 5)
  /// `> [!kind]` callouts and alerts.
  package static let callouts = Dialect(rawValue: 1 << 6)
  /// YAML between `---` lines at the start of the file.
  package static let frontmatter = Dialect(rawValue: 1 << 7)

  /// CommonMark 0.31.2 and nothing else.
  package static let commonMark: Dialect = []
  /// What GitHub renders.
  package static let gfm: Dialect = [.tables, .strikethrough, .autolinks, .taskLists, .footnotes]
  /// Everything: how notes are read.
  package static let notes: Dialect = [.gfm, .wiki, .callouts, .frontmatter]
}

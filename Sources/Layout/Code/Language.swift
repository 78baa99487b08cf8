import Markup

/// How the code of one language is told apart, as a table in `Resources/languages` says.
struct Language: Sendable {
  /// What an info string may call it, lower case.
  var names: [String] = []
  var lineComments: [LineComment] = []
  var blockComments: [BlockComment] = []
  /// Those with long openers first.
  var strings: [StringRule] = []
  var keywords: Set<PackedWord> = []
  var ignoresCase = false
  /// What parts the digits of a number, beside letters, digits, `_` and `.`.
  var digitMark: UInt8?
  /// Begins the text that ends at a line with a word of its own.
  var hereMark: [UInt8] = []
  /// Stands after the key of a pair.
  var keySign: UInt8?
  /// Where there are some, they alone decide.
  var linePrefixes: [LinePrefix] = []
  /// What a byte may begin or go on.
  var classes = [ByteClass](repeating: [], count: 256)

  struct LineComment: Hashable, Sendable {
    var opener: [UInt8]
    /// Whether it begins only at the start of the line, after a blank or a semicolon.
    var isApart: Bool
  }

  struct BlockComment: Hashable, Sendable {
    var opener: [UInt8]
    var closer: [UInt8]
    var nests: Bool
  }

  /// What a line that begins so is.
  struct LinePrefix: Hashable, Sendable {
    var prefix: [UInt8]
    var role: CodeRole
  }
}

/// What a byte of code may be.
struct ByteClass: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let word = ByteClass(rawValue: 1)
  static let digit = ByteClass(rawValue: 2)
  /// It may begin a comment or a string.
  static let opener = ByteClass(rawValue: 4)
  static let blank = ByteClass(rawValue: 8)
  /// Makes a keyword of the word after it.
  static let sigil = ByteClass(rawValue: 16)
  static let dot = ByteClass(rawValue: 32)
}

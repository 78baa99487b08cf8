/// What a word is worth by where a note has it.
struct FieldWorth: Sendable {
  /// By column: what each occurrence adds to the count in the text, which saturates.
  var text: [Double]
  /// By column: what a name adds that has the word, once; less for longer names.
  var names: [Double]
  /// By column: what it is worth that the word is only there; the most of all counts.
  var aside: [Double]

  /// The columns whose length is the length of a note.
  static let textColumns = [TextColumn.heading, .body, .code, .table]
    .compactMap(TextColumn.allCases.firstIndex)
  /// The columns that are one short name, or a few.
  static let nameColumns = [TextColumn.title, .alias, .tag, .path]
    .compactMap(TextColumn.allCases.firstIndex)
  /// By column: whether it is among ``nameColumns``.
  static let isName = TextColumn.allCases.indices.map(nameColumns.contains)
  /// Words at the beginning of a text, which says there what it is about, and what they add.
  static let leadLength = 120
  static let lead = 0.5
  /// Occurrences in an average note after which a word has half of its worth.
  static let saturation = 2.0
  /// How much of a note's length counts against it.
  static let lengthPart = 0.75
  /// How much each word of a name takes from it.
  static let nameLength = 0.1

  /// What a note loses that has none of the words.
  static let coverage = 0.3

  /// For words that a person types.
  static let words = FieldWorth { column in
    switch column {
    case .title: (0, 2, 0)
    case .alias: (0, 1.6, 0)
    case .tag: (0, 0.6, 0)
    case .heading: (1, 0.4, 0)
    case .path: (0, 0.3, 0)
    case .body, .table: (1, 0, 0)
    case .code: (0.5, 0, 0)
    case .incident, .reason, .source, .piece: (0, 0, 0.2)
    }
  }

  /// For what went wrong: incidents and code first.
  static let symptom = FieldWorth { column in
    switch column {
    case .title, .alias: (0, 1.5, 0)
    case .tag, .path: (0, 0.3, 0)
    case .heading: (1, 0.4, 0)
    case .body, .table: (1, 0, 0)
    case .code: (2, 0.6, 0)
    case .incident: (0, 1.2, 0)
    case .reason, .source, .piece: (0, 0, 0.2)
    }
  }

  private init(_ worth: (TextColumn) -> (text: Double, name: Double, aside: Double)) {
    let all = TextColumn.allCases.map(worth)
    text = all.map(\.text)
    names = all.map(\.name)
    aside = all.map(\.aside)
  }
}

import Markup
import Notes

/// All that the index keeps of one note, ready to be written.
struct IndexedNote: Sendable {
  var file: ScannedFile
  var hash: UInt64
  var entry: NoteEntry
  var data: [UInt8]
  var text: NoteText
  /// See ``WordList``.
  var wordList: WordList
  /// See ``WordReader/normalized(_:)``.
  var name: String
  var type: String?
  var words: Int
  var has: Int
  /// The rules of `check` that its text breaks.
  var rules: Int
  var properties: [IndexedProperty]
  var facts: ListedFacts

  init(_ read: ReadNote, file: ScannedFile, hash: UInt64, isBesideRoot: Bool) {
    let note = read.note
    self.file = file
    self.hash = hash
    entry = NoteEntry(note, isBesideRoot: isBesideRoot)
    data = entry.encoded
    text = NoteText(read)
    wordList = WordList(text.columns)
    name = WordReader.normalized(note.title)
    facts = ListedFacts(read)
    type = note.type
    words = note.words
    var bits = 0
    if !note.tables.isEmpty { bits |= HasBit.table.rawValue }
    if !note.incidents.isEmpty { bits |= HasBit.incident.rawValue }
    if !note.tasks.isEmpty { bits |= HasBit.task.rawValue }
    if !note.problems.isEmpty { bits |= HasBit.problem.rawValue }
    if read.document.nodes.contains(where: { $0.kind == .codeBlock }) {
      bits |= HasBit.code.rawValue
    }
    has = bits
    rules = note.problems.lazy.map(\.rule).bits
    properties = note.tags.map { IndexedProperty(key: IndexedProperty.tag, text: $0) }
    for property in note.properties {
      properties += IndexedProperty.all(FoldedName.of(property.key), property.value)
    }
  }
}

/// A value of a note's frontmatter as filters see it.
struct IndexedProperty: Sendable, Equatable {
  var key: String
  /// See ``FoldedName``; so is the key.
  var value: String
  var number: Double?
  /// Since 1970.
  var day: Int?

  /// No property has this key, since keys are not empty.
  static let tag = "#"

  init(key: String, text: String) {
    self.key = key
    value = FoldedName.of(text)
    number = Double(text)
    day = NoteDate(parsing: text)?.day
  }

  static func all(_ key: String, _ value: PropertyValue) -> [IndexedProperty] {
    switch value {
    case .null: [IndexedProperty(key: key, text: "")]
    case .list(let items): items.flatMap { all(key, $0.value) }
    case .map(let members):
      [IndexedProperty(key: key, text: "")]
        + members.flatMap { all("\(key).\(FoldedName.of($0.key))", $0.value) }
    default: [IndexedProperty(key: key, text: value.text ?? "")]
    }
  }
}

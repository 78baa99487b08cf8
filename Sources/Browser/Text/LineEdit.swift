import Cells

/// A line of text that is being typed, with a cursor between its characters.
struct LineEdit: Equatable, Sendable {
  private(set) var text: String
  /// Characters before the cursor.
  private(set) var cursor: Int
  /// How far back in a history the line is from, from 0; nil for one that was typed.
  private(set) var age: Int?

  /// A line with the cursor at its end.
  init(_ text: String = "") {
    self.text = text
    cursor = text.count
  }

  /// What is before the cursor.
  var beforeCursor: String { String(text.prefix(cursor)) }
  /// What is behind the cursor.
  var afterCursor: String { String(text.dropFirst(cursor)) }

  /// Puts text in at the cursor; line ends become blanks.
  mutating func insert(_ more: String) {
    let clean = String(more.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    let index = text.index(text.startIndex, offsetBy: cursor)
    let before = text.distance(from: index, to: text.endIndex)
    text.insert(contentsOf: clean, at: index)
    // Marks join the character before them, so that what is behind the cursor is counted instead.
    cursor = max(0, text.count - before)
    age = nil
  }

  /// Puts an older line of a history in place of this one, a newer one for a negative count;
  /// `lines` begin with the newest.
  mutating func recall(_ count: Int, of lines: [String]) {
    let next = (age ?? -1) + count
    if next < 0 {
      self = LineEdit()
    } else if lines.indices.contains(next) {
      self = LineEdit(lines[next])
      age = next
    }
  }

  /// Does what an editing key says; false if the key edits nothing.
  mutating func edit(with key: Key) -> Bool {
    switch (key.code, key.modifiers) {
    case (.character(let character), []): insert(String(character))
    case (.backspace, []): remove(max(0, cursor - 1)..<cursor)
    case (.delete, []): remove(cursor..<min(text.count, cursor + 1))
    case (.left, []): cursor = max(0, cursor - 1)
    case (.right, []): cursor = min(text.count, cursor + 1)
    case (.home, []), (.character("a"), .control): cursor = 0
    case (.end, []), (.character("e"), .control): cursor = text.count
    case (.character("u"), .control): remove(0..<cursor)
    case (.character("k"), .control): remove(cursor..<text.count)
    case (.character("w"), .control), (.backspace, .alt): remove(wordStart..<cursor)
    default: return false
    }
    age = nil
    return true
  }

  private var wordStart: Int {
    let before = text.prefix(cursor)
    let blanks = before.reversed().prefix { $0 == " " }.count
    let word = before.dropLast(blanks).reversed().prefix { $0 != " " && $0 != "/" }.count
    return cursor - blanks - max(word, blanks == 0 && word == 0 ? min(1, cursor) : word)
  }

  private mutating func remove(_ range: Range<Int>) {
    let start = text.index(text.startIndex, offsetBy: range.lowerBound)
    let end = text.index(text.startIndex, offsetBy: range.upperBound)
    text.removeSubrange(start..<end)
    cursor = range.lowerBound
  }
}

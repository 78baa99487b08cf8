/// Numbers and texts as bytes, one after another, for a ``RecordReader``: numbers as varints, texts
/// with their length before.
package struct RecordWriter {
  /// What was written so far.
  package private(set) var bytes: [UInt8] = []

  /// Nothing written yet.
  package init() {}

  /// Adds a number; small ones that are not negative take one byte.
  package mutating func add(_ number: Int) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Adds a text.
  package mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Adds a text or nil.
  package mutating func add(_ text: String?) {
    // Nil is 0, a text its length plus one.
    guard let text else { return add(0) }
    add(text.utf8.count + 1)
    bytes.append(contentsOf: text.utf8)
  }

  /// Adds a date or nil.
  package mutating func add(_ date: NoteDate?) {
    guard let date else { return add(0) }
    add(date.hasTime ? 2 : 1)
    add(date.seconds)
    add(date.offset)
  }

  /// Adds texts with their count before.
  package mutating func add(_ texts: [String]) { add(texts) { $0.add($1) } }

  /// Adds values with their count before.
  package mutating func add<Value>(
    _ values: [Value], _ add: (inout RecordWriter, Value) -> Void
  ) {
    self.add(values.count)
    for value in values { add(&self, value) }
  }
}

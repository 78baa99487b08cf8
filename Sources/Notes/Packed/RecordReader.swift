/// Reads what a ``RecordWriter`` wrote, in the same order.
///
/// Where the bytes are anything else it gives zeros and empty texts.
package struct RecordReader {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0
  /// False from the first value on that is not as it was written.
  package private(set) var isSound = true

  /// `bytes` stay where they are while this reads.
  package init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// Whether everything was read.
  package var isAtEnd: Bool { position == bytes.count }

  /// The next number.
  package mutating func number() -> Int {
    var result: UInt = 0
    var shift: UInt = 0
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      result |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: result) }
      shift += 7
      if shift > 63 { break }
    }
    isSound = false
    return 0
  }

  /// The next text.
  package mutating func text() -> String { text(number()) }

  /// The next text or nil.
  package mutating func optionalText() -> String? {
    let count = number()
    return count == 0 ? nil : text(count - 1)
  }

  /// The next date or nil.
  package mutating func date() -> NoteDate? {
    let mark = number()
    guard mark != 0 else { return nil }
    return NoteDate(seconds: number(), hasTime: mark == 2, offset: number())
  }

  /// The next texts.
  package mutating func texts() -> [String] { list { $0.text() } }

  mutating func choice<Value>(of values: [Value]) -> Value? {
    let index = number()
    if values.indices.contains(index) { return values[index] }
    isSound = false
    return nil
  }

  /// The next values, each read by `read`.
  package mutating func list<Value>(_ read: (inout RecordReader) -> Value) -> [Value] {
    let count = number()
    guard count >= 0, count <= bytes.count - position else {
      isSound = isSound && count == 0
      return []
    }
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count where isSound { values.append(read(&self)) }
    return values
  }

  private mutating func text(_ count: Int) -> String {
    guard count >= 0, count <= bytes.count - position else {
      isSound = false
      return ""
    }
    defer { position += count }
    return String(
      decoding: UnsafeRawBufferPointer(rebasing: bytes[position..<position + count]), as: UTF8.self)
  }
}

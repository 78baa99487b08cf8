import Markup
import Notes

/// Cuts text into the words that are searched: folded, without accents.
///
/// A word is a run of letters and digits, with `++` or `#` where it is a name such as `C++`.
/// Scripts that write without blanks give every two neighbouring characters, and the last one
/// alone.
package enum WordReader {
  /// A word and the bytes of the text that it was made of.
  package struct Word: Sendable, Equatable {
    /// Folded, in UTF-8.
    package var text: [UInt8]
    /// Bytes of the text.
    package var range: Range<Int>
  }

  /// Words of a text, in order. Longer ones than 64 bytes are cut, so that no key grows without
  /// end.
  package static func words(in text: some Sequence<UInt8>) -> [Word] {
    var words: [Word] = []
    let bytes = Array(text)
    bytes.withUnsafeBufferPointer { bytes in
      read(bytes) { word, range in words.append(Word(text: Array(word), range: range)) }
    }
    return words
  }

  static let longest = 64

  /// The words of a text, parted by one blank: equal for texts that search takes to be the same.
  package static func normalized(_ text: String) -> String {
    words(in: text.utf8).map { String(decoding: $0.text, as: UTF8.self) }.joined(separator: " ")
  }

  /// Calls `emit` with each word, which is gone after the call, and the bytes that it was made of.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ emit: (UnsafeBufferPointer<UInt8>, Range<Int>) -> Void
  ) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longest) { room in
      var word = WordRoom(room)
      read(bytes, &word, emit)
    }
  }

  private static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ word: inout WordRoom,
    _ emit: (UnsafeBufferPointer<UInt8>, Range<Int>) -> Void
  ) {
    var start = 0
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte < 0x80 {
        if byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte &- 0x41 < 26 {
          if word.isEmpty { start = position }
          word.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
          position += 1
          continue
        }
        let suffix = word.isEmpty ? 0 : nameSuffix(bytes, position, after: word.length)
        for index in position..<position + suffix { word.append(bytes[index]) }
        word.flush(start..<position + suffix, emit)
        position += max(1, suffix)
        continue
      }
      let (scalar, length) = bytes.scalar(at: position, to: bytes.count)
      let script = Script.of(scalar.value)
      switch script {
      case .letter:
        if word.isEmpty { start = position }
        fold(scalar.value) { word.append($0) }
        position += length
      case .mark: position += length
      case .joined, .sign, .other:
        word.flush(start..<position, emit)
        if script == .joined {
          position = readJoined(bytes, position, emit)
          continue
        }
        let range = position..<position + length
        if script == .sign { emit(UnsafeBufferPointer(rebasing: bytes[range]), range) }
        position += length
      }
    }
    word.flush(start..<bytes.count, emit)
  }

  /// A letter as it stands in words; other scalars as they are.
  static func folded(_ scalar: Unicode.Scalar) -> String {
    guard Script.of(scalar.value) == .letter else { return String(scalar) }
    var bytes: [UInt8] = []
    fold(scalar.value) { bytes.append($0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  @inline(__always)
  private static func fold(_ letter: UInt32, _ emit: (UInt8) -> Void) {
    if let folded = FoldTable.folds[letter] {
      for byte in folded { emit(byte) }
    } else if let scalar = Unicode.Scalar(letter) {
      for byte in scalar.properties.lowercaseMapping.utf8 { emit(byte) }
    }
  }

  /// How many bytes at `position` belong to a name such as `C++` or `F#`.
  private static func nameSuffix(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, after count: Int
  ) -> Int {
    func isWord(_ place: Int) -> Bool {
      guard place < bytes.count else { return false }
      let byte = bytes[place]
      return byte | 0x20 &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80
    }
    if bytes[position] == UInt8(ascii: "+"), position + 1 < bytes.count,
      bytes[position + 1] == UInt8(ascii: "+"), !isWord(position + 2)
    {
      return 2
    }
    if bytes[position] == UInt8(ascii: "#"), count <= 2, !isWord(position + 1) { return 1 }
    return 0
  }

  /// Reads a run of a script without blanks between words; returns where it ends.
  private static func readJoined(
    _ bytes: UnsafeBufferPointer<UInt8>, _ from: Int,
    _ emit: (UnsafeBufferPointer<UInt8>, Range<Int>) -> Void
  ) -> Int {
    var last: Range<Int>?
    var position = from
    while position < bytes.count {
      let (scalar, length) = bytes.scalar(at: position, to: bytes.count)
      guard bytes[position] >= 0x80, Script.of(scalar.value) == .joined else { break }
      let range = position..<position + length
      if let last {
        let pair = last.lowerBound..<range.upperBound
        emit(UnsafeBufferPointer(rebasing: bytes[pair]), pair)
      }
      last = range
      position += length
    }
    if let last { emit(UnsafeBufferPointer(rebasing: bytes[last]), last) }
    return position
  }
}

/// The word that is being read.
private struct WordRoom {
  private let room: UnsafeMutableBufferPointer<UInt8>
  /// Bytes of the word, those beyond the room among them.
  private(set) var length = 0

  init(_ room: UnsafeMutableBufferPointer<UInt8>) { self.room = room }

  var isEmpty: Bool { length == 0 }

  mutating func append(_ byte: UInt8) {
    if length < room.count { room[length] = byte }
    length += 1
  }

  /// Emits the word, if there is one, and begins the next.
  mutating func flush(
    _ range: Range<Int>, _ emit: (UnsafeBufferPointer<UInt8>, Range<Int>) -> Void
  ) {
    guard length > 0 else { return }
    emit(UnsafeBufferPointer(rebasing: room[..<min(length, room.count)]), range)
    length = 0
  }
}

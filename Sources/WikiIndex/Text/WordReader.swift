/// Cuts text into the words that are searched: folded, without accents.
///
/// A word is a run of letters and digits, with `++` or `#` where it is a name such as `C++`. Scripts
/// that write without blanks give every two neighbouring characters, and the last one alone.
package enum WordReader {
  /// A word and the bytes of the text that it was made of.
  package struct Word: Sendable, Equatable {
    package var text: [UInt8]
    package var range: Range<Int>
  }

  /// Words of a text, in order. Longer ones than 64 bytes are cut, so that no key grows without end.
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

  /// Calls `emit` with each word and the bytes that it was made of.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ emit: (ArraySlice<UInt8>, Range<Int>) -> Void
  ) {
    var word: [UInt8] = []
    word.reserveCapacity(longest + 8)
    var start = 0
    var position = 0
    func flush(_ end: Int) {
      if !word.isEmpty {
        emit(word.prefix(longest), start..<end)
        word.removeAll(keepingCapacity: true)
      }
    }
    while position < bytes.count {
      let byte = bytes[position]
      if byte < 0x80 {
        if byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte &- 0x41 < 26 {
          if word.isEmpty { start = position }
          word.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
          position += 1
          continue
        }
        let suffix = word.isEmpty ? 0 : nameSuffix(bytes, position, after: word.count)
        for index in position..<position + suffix { word.append(bytes[index]) }
        flush(position + suffix)
        position += max(1, suffix)
        continue
      }
      let (scalar, length) = Scalars.decode(bytes, at: position)
      switch Script.of(scalar) {
      case .letter:
        if word.isEmpty { start = position }
        if let folded = FoldTable.folds[scalar] {
          word.append(contentsOf: folded)
        } else {
          appendLower(scalar, to: &word)
        }
        position += length
      case .mark: position += length
      case .joined:
        flush(position)
        position = readJoined(bytes, position, emit)
      case .sign:
        flush(position)
        emit(Array(bytes[position..<position + length])[...], position..<position + length)
        position += length
      case .other:
        flush(position)
        position += length
      }
    }
    flush(bytes.count)
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
    _ emit: (ArraySlice<UInt8>, Range<Int>) -> Void
  ) -> Int {
    var last: Range<Int>?
    var position = from
    while position < bytes.count {
      let (scalar, length) = Scalars.decode(bytes, at: position)
      guard bytes[position] >= 0x80, Script.of(scalar) == .joined else { break }
      let range = position..<position + length
      if let last {
        let pair = last.lowerBound..<range.upperBound
        emit(Array(bytes[pair])[...], pair)
      }
      last = range
      position += length
    }
    if let last { emit(Array(bytes[last])[...], last) }
    return position
  }

  private static func appendLower(_ scalar: UInt32, to word: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(scalar) else { return }
    word.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
  }
}

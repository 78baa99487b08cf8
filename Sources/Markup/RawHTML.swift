// What of HTML can be read from bytes that are apart from a document.
extension [UInt8] {
  /// Where an open or closing tag that begins at `start` (`<`) ends; nil if it is none.
  package func htmlTagEnd(at start: Int, to end: Int) -> Int? {
    withUnsafeBufferPointer { $0.htmlTagEnd(at: start, to: end) }
  }

  /// The characters of the character reference at `start` (`&`), and where it ends; nil if it is
  /// none.
  package func entity(at start: Int, to end: Int) -> (text: String, end: Int)? {
    withUnsafeBufferPointer { bytes in
      bytes.entityEnd(at: start, to: end).map { (bytes.entityText(start..<$0), $0) }
    }
  }
}

import Glibc
package import Notes

/// A file beside an index that holds packed arrays, read where they are.
package struct PackedFile: Sendable {
  private let path: String
  /// What must be equal for the file to be read.
  private let head: PackedArray<UInt64>

  /// - Parameter key: changes with the form of what is written and with what it was made of.
  init(path: String, key: String) {
    self.path = path
    head = [0x6c6f_7265_7061_636b, ContentHash.of(Array(key.utf8))]
  }

  /// What `body` reads; nil where there is no file, it is damaged, or it has another key.
  ///
  /// Arrays that `body` keeps stay in the file, and of the file in memory what is looked at later.
  package func read<Value>(_ body: (inout PackedReader) -> Value?) -> Value? {
    MappedFile(path: path).flatMap { read($0, isTrusted: false, body) }
  }

  private func read<Value>(
    _ file: MappedFile, isTrusted: Bool, _ body: (inout PackedReader) -> Value?
  ) -> Value? {
    var reader = PackedReader(file.bytes, keeper: file, isTrusted: isTrusted)
    guard reader.array() == head, let value = body(&reader), reader.isSound else { return nil }
    file.letGo()
    return value
  }

  /// What was just written, whatever others put in its place.
  package struct Written {
    fileprivate let file: MappedFile
  }

  /// What `body` reads of what was just written; as ``read(_:)``, but looks for no damage.
  package func read<Value>(
    _ written: Written, _ body: (inout PackedReader) -> Value?
  ) -> Value? {
    read(written.file, isTrusted: true, body)
  }

  /// Writes the file anew; nil where that cannot be, and the one that was there stays.
  @discardableResult
  package func write(_ body: (PackedWriter) -> Void) -> Written? {
    let scratch = "\(path).\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
    let handle = open(scratch, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard handle >= 0 else { return nil }
    let output = BufferedFile(handle)
    let writer = PackedWriter { output.add($0) }
    writer.add(head)
    body(writer)
    let isWhole = output.finish()
    close(handle)
    // Mapped before others can put theirs in its place.
    let file = isWhole ? MappedFile(path: scratch) : nil
    guard let file, rename(scratch, path) == 0 else {
      unlink(scratch)
      return nil
    }
    return Written(file: file)
  }
}

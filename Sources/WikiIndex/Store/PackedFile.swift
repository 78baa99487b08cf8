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

  /// What was written whole, to be put in the place of the file; gone where it is not.
  package final class Draft: Sendable {
    fileprivate let file: MappedFile
    private let scratch: String
    private let path: String

    fileprivate init?(_ scratch: String, for path: String) {
      guard let file = MappedFile(path: scratch) else { return nil }
      self.file = file
      self.scratch = scratch
      self.path = path
    }

    deinit { unlink(scratch) }

    /// Puts it in place of what is there; false where that cannot be.
    func put() -> Bool { rename(scratch, path) == 0 }
  }

  /// What `body` reads of a draft, wherever it is; as ``read(_:)``, but looks for no damage.
  package func read<Value>(
    _ draft: Draft, _ body: (inout PackedReader) -> Value?
  ) -> Value? {
    read(draft.file, isTrusted: true, body)
  }

  /// Writes the file anew; nil where that cannot be, and the one that was there stays.
  @discardableResult
  package func write(_ body: (PackedWriter) -> Void) -> Draft? {
    draft(body).flatMap { $0.put() ? $0 : nil }
  }

  /// Writes what may later take the place of the file; nil where that cannot be.
  func draft(_ body: (PackedWriter) -> Void) -> Draft? {
    let scratch = "\(path).\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
    let handle = open(scratch, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard handle >= 0 else { return nil }
    let output = BufferedFile(handle)
    let writer = PackedWriter { output.add($0) }
    writer.add(head)
    body(writer)
    let isWhole = output.finish()
    close(handle)
    if isWhole, let draft = Draft(scratch, for: path) { return draft }
    unlink(scratch)
    return nil
  }
}

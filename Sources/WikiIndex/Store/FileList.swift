import Notes

/// The files of a walk as flat arrays, to be compared with those of the next walk.
struct FileList: Sendable, Equatable {
  private var paths = PackedArray<UInt8>()
  private var ends = PackedArray<UInt32>()
  private var facts = PackedArray<Facts>()

  private struct Facts: Sendable, Equatable, BitwiseCopyable {
    var size: Int
    var modified: Int64
    var changed: Int64
    var inode: UInt64
  }

  /// What a walk found beside a list.
  struct Difference {
    /// Files that are new or not as they were, ordered by path.
    var files: [ScannedFile] = []
    /// Paths that are gone, ordered.
    var removed: [String] = []
  }

  /// Files are ordered by path.
  init(_ files: [ScannedFile]) {
    var bytes: [UInt8] = []
    var ends: [UInt32] = []
    ends.reserveCapacity(files.count)
    for file in files {
      var path = file.path
      path.withUTF8 { bytes.append(contentsOf: $0) }
      ends.append(UInt32(bytes.count))
    }
    paths = PackedArray(bytes)
    self.ends = PackedArray(ends)
    facts = PackedArray(
      files.map { file in
        Facts(
          size: file.size, modified: file.modified, changed: file.changed, inode: file.inode)
      })
  }

  init(reading reader: inout PackedReader) {
    paths = reader.array()
    ends = reader.array()
    facts = reader.array()
  }

  func write(to writer: PackedWriter) {
    writer.add(paths)
    writer.add(ends)
    writer.add(facts)
  }

  var count: Int { ends.count }

  /// The same for equal lists.
  var stamp: String {
    let hashes = [paths.contentHash, facts.contentHash, ends.contentHash]
    return String(hashes.withUnsafeBytes(ContentHash.of), radix: 16)
  }

  /// Costs one pass over both; `files` are ordered by path.
  func difference(to files: [ScannedFile]) -> Difference {
    var difference = Difference()
    var position = 0
    withColumns { bytes, ends, facts in
      func path(_ number: Int) -> UnsafeBufferPointer<UInt8> {
        let start = number == 0 ? 0 : Int(ends[number - 1])
        return UnsafeBufferPointer(rebasing: bytes[start..<Int(ends[number])])
      }
      for file in files {
        var name = file.path
        let isKnown = name.withUTF8 { name in
          while position < ends.count {
            let order = path(position).order(to: name)
            if order >= 0 { return order == 0 }
            difference.removed.append(String(decoding: path(position), as: UTF8.self))
            position += 1
          }
          return false
        }
        if !isKnown || !isSame(file, facts[position]) { difference.files.append(file) }
        if isKnown { position += 1 }
      }
      while position < ends.count {
        difference.removed.append(String(decoding: path(position), as: UTF8.self))
        position += 1
      }
    }
    return difference
  }

  /// The columns as they lie in memory: to read a value is no call there.
  private func withColumns(
    _ body: (
      UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt32>, UnsafeBufferPointer<Facts>
    ) -> Void
  ) {
    paths.withUnsafeBufferPointer { paths in
      ends.withUnsafeBufferPointer { ends in
        facts.withUnsafeBufferPointer { facts in body(paths, ends, facts) }
      }
    }
  }

  private func isSame(_ file: ScannedFile, _ known: Facts) -> Bool {
    file.size == known.size && file.modified == known.modified && file.changed == known.changed
      && file.inode == known.inode
  }
}

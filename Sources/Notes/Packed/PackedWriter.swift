/// Writes arrays of plain values back to back, for a file that the same version reads again.
///
/// Each array has its count, the size of its values and a fingerprint before it, and begins at a
/// multiple of 16 bytes.
package struct PackedWriter {
  private let sink: (UnsafeRawBufferPointer) -> Void

  /// `sink` gets the bytes piece by piece, in order.
  package init(to sink: @escaping (UnsafeRawBufferPointer) -> Void) { self.sink = sink }

  /// Adds the values in their order.
  package func add<Value: BitwiseCopyable & Sendable>(_ values: PackedArray<Value>) {
    values.withUnsafeBufferPointer {
      add(UnsafeRawBufferPointer($0), stride: MemoryLayout<Value>.stride)
    }
  }

  /// Adds texts, each in its order; they hold no NUL.
  package func add(texts: [String]) {
    var bytes: [UInt8] = []
    for text in texts {
      bytes.append(contentsOf: text.utf8)
      bytes.append(0)
    }
    add(PackedArray(bytes))
  }

  private func add(_ bytes: UnsafeRawBufferPointer, stride: Int) {
    let head = PackedHead(
      count: UInt64(bytes.count / stride), stride: UInt64(stride), hash: ContentHash.of(bytes))
    withUnsafeBytes(of: head, sink)
    sink(bytes)
    withUnsafeBytes(of: (UInt64(0), UInt64(0))) { padding in
      sink(UnsafeRawBufferPointer(rebasing: padding[..<PackedHead.padding(bytes.count)]))
    }
  }
}

/// What stands before an array.
struct PackedHead: BitwiseCopyable {
  var count: UInt64
  var stride: UInt64
  var hash: UInt64
  private var unused: UInt64 = 0

  init(count: UInt64, stride: UInt64, hash: UInt64) {
    self.count = count
    self.stride = stride
    self.hash = hash
  }

  static func padding(_ count: Int) -> Int { (16 - count % 16) % 16 }
}

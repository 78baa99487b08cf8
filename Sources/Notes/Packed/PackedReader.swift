/// Reads what ``PackedWriter`` wrote, array by array in the same order.
package struct PackedReader {
  private let bytes: UnsafeRawBufferPointer
  private let keeper: (any PackedBytes)?
  private let isTrusted: Bool
  private var position = 0
  /// False from the first array on that is not as it was written.
  package private(set) var isSound = true

  /// - Parameters:
  ///   - bytes: begin at a multiple of 16 and stay where they are while this reads.
  ///   - keeper: whose bytes they are; nil to copy them.
  ///   - isTrusted: whether they were just written, so that no fingerprint is compared.
  package init(
    _ bytes: UnsafeRawBufferPointer, keeper: (any PackedBytes)? = nil, isTrusted: Bool = false
  ) {
    self.bytes = bytes
    self.keeper = keeper
    self.isTrusted = isTrusted
  }

  /// The next array; empty where the bytes are not sound.
  package mutating func array<Value: BitwiseCopyable & Sendable>(
    of type: Value.Type = Value.self
  ) -> PackedArray<Value> {
    guard let part = next(stride: MemoryLayout<Value>.stride) else { return [] }
    if let keeper { return PackedArray(part, keeper: keeper) }
    let count = part.count / MemoryLayout<Value>.stride
    guard count > 0 else { return [] }
    return PackedArray(
      [Value](unsafeUninitializedCapacity: count) { buffer, initialized in
        UnsafeMutableRawBufferPointer(buffer).copyMemory(from: part)
        initialized = count
      })
  }

  /// The next texts.
  package mutating func texts() -> [String] {
    let bytes: PackedArray<UInt8> = array()
    return bytes.withUnsafeBufferPointer { bytes in
      var texts: [String] = []
      var start = 0
      for position in bytes.indices where bytes[position] == 0 {
        texts.append(String(decoding: bytes[start..<position], as: UTF8.self))
        start = position + 1
      }
      return texts
    }
  }

  private mutating func next(stride: Int) -> UnsafeRawBufferPointer? {
    let size = MemoryLayout<PackedHead>.stride
    guard isSound, bytes.count - position >= size else { return fail() }
    let head = bytes.loadUnaligned(fromByteOffset: position, as: PackedHead.self)
    let room = bytes.count - position - size
    guard head.stride == stride, head.count <= UInt64(room) / UInt64(stride) else { return fail() }
    let length = Int(head.count) * stride
    let start = position + size
    let part = UnsafeRawBufferPointer(rebasing: bytes[start..<start + length])
    guard isTrusted || ContentHash.of(part) == head.hash else { return fail() }
    position = min(bytes.count, start + length + PackedHead.padding(length))
    return part
  }

  private mutating func fail() -> UnsafeRawBufferPointer? {
    isSound = false
    return nil
  }
}

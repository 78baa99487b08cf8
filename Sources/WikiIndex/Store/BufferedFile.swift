/// Gathers small pieces before they are written.
final class BufferedFile {
  private let handle: Int32
  private var waiting: [UInt8] = []
  private var isWhole = true

  init(_ handle: Int32) { self.handle = handle }

  func add(_ bytes: UnsafeRawBufferPointer) {
    if bytes.count < 1 << 16 {
      waiting.append(contentsOf: bytes)
      if waiting.count >= 1 << 18 { flush() }
    } else {
      flush()
      put(bytes)
    }
  }

  func finish() -> Bool {
    flush()
    return isWhole
  }

  private func flush() {
    waiting.withUnsafeBytes(put)
    waiting.removeAll(keepingCapacity: true)
  }

  private func put(_ bytes: UnsafeRawBufferPointer) {
    isWhole = isWhole && FileSystem.write(bytes, to: handle)
  }
}

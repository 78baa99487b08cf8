import Glibc

/// Calls of Linux that Swift's Glibc does not declare, looked up in the running C library.
enum LinuxCalls {
  /// Exchanges two paths in one step; false where the system or the file system cannot.
  static func exchange(_ one: String, _ other: String) -> Bool {
    typealias Call =
      @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
    guard let symbol = dlsym(nil, "renameat2") else { return false }
    let exchange: UInt32 = 2
    return unsafeBitCast(symbol, to: Call.self)(AT_FDCWD, one, AT_FDCWD, other, exchange) == 0
  }

  /// Writes the file system of an open file to disk; false with `errno` where that failed.
  static func syncFileSystem(of handle: Int32) -> Bool {
    typealias Call = @convention(c) (Int32) -> Int32
    guard let symbol = dlsym(nil, "syncfs") else {
      sync()
      return true
    }
    return unsafeBitCast(symbol, to: Call.self)(handle) == 0
  }
}

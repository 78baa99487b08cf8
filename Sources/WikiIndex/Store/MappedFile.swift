import Glibc
import Notes

/// A file in the address space: read where it is, and taken into memory only as far as it is looked
/// at.
///
/// The file is replaced by others and never shortened while it is mapped.
final class MappedFile: PackedBytes {
  /// As a number: pointers are not Sendable, and these bytes never change.
  private let address: UInt
  private let count: Int

  /// Nil where there is no file at the path, or an empty one, or one that is no plain file.
  init?(path: String) {
    let handle = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard handle >= 0 else { return nil }
    defer { close(handle) }
    var status = stat()
    guard fstat(handle, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0,
      let start = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, handle, 0),
      start != MAP_FAILED
    else { return nil }
    address = UInt(bitPattern: start)
    count = Int(status.st_size)
  }

  deinit { munmap(UnsafeMutableRawPointer(bitPattern: address), count) }

  /// The content, for as long as this lives.
  var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: count)
  }

  func letGo() { madvise(UnsafeMutableRawPointer(bitPattern: address), count, MADV_DONTNEED) }
}

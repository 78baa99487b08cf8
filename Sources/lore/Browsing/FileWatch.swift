import Glibc
import WikiIndex

/// Tells when the file of the shown note changes, by watching its folder.
///
/// Editors write a new file and move it over the old one, so that watching the file itself would lose it.
final class FileWatch {
  /// Readable when something happened; -1 where the system watches nothing.
  let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
  private var folder: Int32 = -1
  private var name = ""
  private(set) var path = ""

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Watches a file from now on, and no other; `absolute` is where it is.
  func watch(_ path: String, at absolute: String) {
    guard descriptor >= 0 else { return }
    if folder >= 0 { inotify_rm_watch(descriptor, folder) }
    self.path = path
    name = FilePath.name(absolute)
    let events = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE
    folder = inotify_add_watch(descriptor, FilePath.parent(absolute), UInt32(events))
  }

  /// What happened in the folder since the last call: to the file, and to other notes.
  func takeChange() -> (concernsFile: Bool, concernsNotes: Bool) {
    var buffer = [UInt8](repeating: 0, count: 16_384)
    var file = false
    var notes = false
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return (file, notes) }
      var start = 0
      let head = 16
      while start + head <= count {
        let length = Int(buffer[start + 12]) | Int(buffer[start + 13]) << 8
        let bytes = buffer[(start + head)..<min(count, start + head + length)].prefix { $0 != 0 }
        if String(decoding: bytes, as: UTF8.self) == name {
          file = true
        } else if NoteName.isNote(bytes) {
          notes = true
        }
        start += head + length
      }
    }
  }
}

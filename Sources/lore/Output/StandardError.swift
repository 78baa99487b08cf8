import Glibc
import Synchronization
import WikiIndex

/// Lines for people on stderr.
enum StandardError {
  /// Prints `lore: ` and one line; control characters in it are shown, not sent, and of a line that
  /// repeats something endless the middle is left out.
  static func say(_ line: String) {
    let text = Escaped.line(line)
    let isLong = text.utf8.count > longest && text.count > longest
    write("lore: \(isLong ? "\(text.prefix(longest / 2)) … \(text.suffix(longest / 2))" : text)\n")
  }

  /// Prints a line like ``say(_:)`` unless it was printed so before.
  static func sayOnce(_ line: String) {
    if said.withLock({ $0.insert(line).inserted }) { say(line) }
  }

  private static let said = Mutex<Set<String>>([])

  /// Characters of a line that is said whole; two paths may be in it.
  private static let longest = 2_000

  /// Writes text as it is.
  static func write(_ text: String) {
    _ = Array(text.utf8).withUnsafeBytes { FileSystem.write($0, to: STDERR_FILENO) }
  }
}

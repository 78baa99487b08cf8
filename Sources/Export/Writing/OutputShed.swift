import Glibc
import WikiIndex

/// A hidden folder beside a target, in which an export is made; gone with the value.
///
/// It carries a mark, so that what a killed export left is told from folders of others.
final class OutputShed: Sendable {
  /// Held as long as the export runs: a shed that can be locked belongs to nobody.
  let lock: Int32
  private let path: String

  /// Where the export is made.
  var output: String { "\(path)/\(Self.outputName)" }
  /// Where the target is put for the moment in which the output takes its place.
  var aside: String { "\(path)/\(Self.asideName)" }

  private static let outputName = "output"
  private static let asideName = "earlier"
  private static let mark = ".lore-shed"

  init(beside target: Target) throws(ExportFailure) {
    let number = String(UInt64.random(in: 0...UInt64.max), radix: 16)
    let padding = String(repeating: "0", count: Self.digits - number.count)
    path = Self.place(Self.prefix(of: target) + padding + number, beside: target)
    guard mkdir(path, 0o755) == 0 else { throw OutputFiles.failure(target.path) }
    lock = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard lock >= 0, flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      rmdir(path)
      throw OutputFiles.failure(target.path)
    }
    try OutputFiles(folder: path).write([], to: Self.mark)
  }

  deinit {
    Self.remove(path)
    close(lock)
  }

  /// Removes the sheds of exports to a target that were killed.
  ///
  /// One that holds the earlier export stays, and so does whatever has anything that no export puts
  /// there.
  static func removeAbandoned(beside target: Target) {
    let prefix = prefix(of: target)
    for name in FileSystem.names(in: target.parent) ?? [] where isShed(name, prefix) {
      let path = place(name, beside: target)
      let handle = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
      guard handle >= 0 else { continue }
      if flock(handle, LOCK_EX | LOCK_NB) == 0, isOwn(path) { remove(path) }
      close(handle)
    }
  }

  private static let digits = 16

  private static func prefix(of target: Target) -> String {
    var name = target.name
    while name.utf8.count > 200 { name.removeLast() }
    return ".\(name).lore-"
  }

  private static func place(_ name: String, beside target: Target) -> String {
    "\(target.parent == "/" ? "" : target.parent)/\(name)"
  }

  private static func isShed(_ name: String, _ prefix: String) -> Bool {
    guard name.hasPrefix(prefix) else { return false }
    let number = name.utf8.dropFirst(prefix.utf8.count)
    return number.count == digits
      && number.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  private static func isOwn(_ path: String) -> Bool {
    guard let names = FileSystem.names(in: path) else { return false }
    return names.contains(mark) && names.allSatisfy { $0 == mark || $0 == outputName }
      && FileSystem.kind("\(path)/\(mark)", followsLinks: false) == .file
      && FolderEntry.size("\(path)/\(mark)") == 0
  }

  /// The mark goes last: what is killed meanwhile is still known as its own.
  private static func remove(_ path: String) {
    FolderEntry.remove("\(path)/\(outputName)")
    unlink("\(path)/\(mark)")
    rmdir(path)
  }
}

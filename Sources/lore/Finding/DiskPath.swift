import Notes
import WikiIndex

/// Paths of files and folders of the system, as text.
enum DiskPath {
  /// The folder above; `/` is its own.
  static func parent(_ path: String) -> String {
    let folder = FilePath.folder(of: path)
    return folder.isEmpty ? "/" : String(folder)
  }

  /// `~/x` with the home folder in place of the tilde; other paths as they are.
  static func expandingTilde(_ path: String) -> String {
    guard path == "~" || path.utf8.starts(with: "~/".utf8), let home = Environment["HOME"] else {
      return path
    }
    return home + Substring(path.utf8.dropFirst())
  }

  /// An absolute path as it is named from the current folder where it is below that, else as it is;
  /// never like an option.
  static func fromHere(_ path: String) -> String {
    let below = FileSystem.realPath(".").flatMap { FilePath.inside(path, $0) } ?? path
    return below.utf8.first == UInt8(ascii: "-") ? "./\(below)" : below
  }
}

/// Paths as text, those inside a wiki above all.
///
/// Slashes are looked for among bytes: a name may begin with a mark that makes one character of it
/// and the slash before.
package enum FilePath {
  /// The folder of `path` without a slash at its end; empty at the root.
  package static func folder(of path: String) -> Substring {
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return "" }
    return path[..<slash]
  }

  /// What stands after the last slash.
  package static func lastComponent(of path: String) -> Substring {
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return path[...] }
    return path[path.utf8.index(after: slash)...]
  }

  /// What stands between the slashes, empty parts left out.
  package static func components(of path: some StringProtocol) -> [Substring] {
    Substring(path).utf8.split(separator: 0x2F).map { Substring($0) }
  }

  /// Whether it begins with a slash.
  package static func isAbsolute(_ path: String) -> Bool { path.utf8.first == 0x2F }

  /// Whether it ends in a slash.
  package static func isFolder(_ path: String) -> Bool { path.utf8.last == 0x2F }

  /// Whether it begins with `./` or `../`.
  package static func isRelative(_ path: String) -> Bool {
    path.utf8.starts(with: "./".utf8) || path.utf8.starts(with: "../".utf8)
  }

  /// The rest of a path that begins with a folder; nil where it is not in that.
  package static func inside(_ path: String, _ folder: String) -> String? {
    guard path.utf8.starts(with: folder.utf8) else { return nil }
    let rest = path.utf8.dropFirst(folder.utf8.count)
    if folder.utf8.last == 0x2F { return String(Substring(rest)) }
    return rest.first == 0x2F ? String(Substring(rest.dropFirst())) : nil
  }

  /// `folder/name`, or `name` at the root.
  static func join(_ folder: Substring, _ name: Substring) -> String {
    folder.isEmpty ? String(name) : folder + "/" + name
  }

  /// Without empty, `.` and `..` components; nil where it leads out of the root.
  static func normalized(_ path: String, in folder: Substring = "") -> String? {
    if folder.isEmpty, isNormal(path) { return path }
    var components = components(of: folder)
    for component in self.components(of: path) {
      switch component {
      case ".": continue
      case "..":
        if components.popLast() == nil { return nil }
      default: components.append(component)
      }
    }
    return components.joined(separator: "/")
  }

  private static func isNormal(_ path: String) -> Bool {
    var isStart = true
    for byte in path.utf8 {
      if isStart, byte == 0x2F || byte == 0x2E { return false }
      isStart = byte == 0x2F
    }
    return !isStart
  }

  /// Lower case, without the dot; nil where the last component has none.
  static func fileExtension(of path: String) -> String? {
    let name = lastComponent(of: path)
    guard let dot = name.utf8.lastIndex(of: 0x2E), dot != name.startIndex else { return nil }
    return name[name.utf8.index(after: dot)...].lowercased()
  }

  /// Whether it ends like a picture.
  package static func isImage(_ path: String) -> Bool {
    fileExtension(of: path).map(imageExtensions.contains) ?? false
  }

  /// Whether it ends like a file that is no note.
  static func looksLikeAttachment(_ path: String) -> Bool {
    fileExtension(of: path).map {
      attachmentExtensions.contains($0) || imageExtensions.contains($0)
    } ?? false
  }

  private static let imageExtensions: Set<String> = [
    "png", "jpg", "jpeg", "gif", "svg", "webp", "bmp", "avif", "tif", "tiff", "ico", "heic",
  ]

  private static let attachmentExtensions: Set<String> = [
    "pdf", "csv", "tsv", "json", "jsonl", "yaml", "yml", "toml", "xml", "canvas", "base",
    "excalidraw", "drawio", "mp3", "wav", "m4a", "ogg", "flac", "3gp", "webm", "mp4", "mov", "mkv",
    "ogv", "txt", "log", "html", "htm", "zip", "gz", "tar", "tgz", "7z", "doc", "docx", "xls",
    "xlsx", "ppt", "pptx", "odt", "ods", "odp", "epub", "rtf", "ipynb", "py", "swift", "js", "ts",
    "tsx", "jsx", "css", "sh", "sql", "go", "rs", "c", "h", "cc", "cpp", "hpp", "java", "kt", "rb",
    "php", "lua", "r", "m", "pl", "ps1", "bib", "tex", "eml", "ics", "vcf", "har", "parquet",
    "sqlite", "db", "diff", "patch", "proto", "lock", "mmd", "puml", "plist", "psd", "ai", "fig",
  ]
}

/// Decides what part a note plays.
enum KindRules {
  /// By `type` where that names a kind, then by file name, folder, and whether there is a type.
  static func kind(path: String, type: String?, _ configuration: Configuration) -> NoteKind {
    let id = NotePath.id(of: path)
    let name = fold(String(FilePath.lastComponent(of: id)))
    if name == "index" { return .index }
    if name == "log" { return .log }
    if let type, let kind = NoteKind(rawValue: fold(type)) { return kind }
    if NoteDate(parsing: name) != nil { return .daily }
    for folder in FilePath.components(of: FilePath.folder(of: id)).reversed() {
      let key = fold(String(folder))
      guard let kind = configuration.folderKinds.first(where: { fold($0.key) == key })?.value
      else { continue }
      // A daily folder also holds notes about days: those whose names begin with one.
      if kind == .daily, NoteDate.first(in: String(name.prefix(10))) == nil { continue }
      return kind
    }
    return type == nil ? .note : .concept
  }
}

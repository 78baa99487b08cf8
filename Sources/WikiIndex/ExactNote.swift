import Glibc

extension WikiFolder {
  /// The path of the note with an id, as far as the file of that name alone can tell it.
  ///
  /// Nil where there is none, or where only a walk over the wiki could say whether there is. Costs
  /// a look at each folder on the way and at the files beside the note.
  package func path(ofID id: String) -> String? {
    let path = id + ".md"
    guard !isBesideRoot(path) else { return nil }
    let components = path.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
      .map { Substring($0) }
    let names = readsGitignore ? [".loreignore", ".gitignore"] : [".loreignore"]
    var status = stat()
    guard stat(root, &status) == 0 else { return nil }
    let device = status.st_dev
    var place = root == "/" ? "" : root
    for (number, component) in components.enumerated() {
      guard !component.isEmpty, component.utf8.first != UInt8(ascii: "."),
        component != "node_modules",
        !names.contains(where: { lstat("\(place)/\($0)", &status) == 0 })
      else { return nil }
      place += "/\(component)"
      let type = number == components.count - 1 ? S_IFREG : S_IFDIR
      guard lstat(place, &status) == 0, status.st_mode & S_IFMT == type, status.st_dev == device
      else { return nil }
    }
    return self.id(ofPath: path) == id ? path : nil
  }
}
